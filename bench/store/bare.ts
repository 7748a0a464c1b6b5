import { GrafeoDB } from '@grafeo-db/js';
import neo4j from 'neo4j-driver';
import { FULL_TEXT } from '../../src/store/ddl';
import { schemaStatements } from '../../src/store/schema-files';
import type { StoreSettings } from '../../src/store/settings';
import type { Sent } from './recording';

/** The engine without newsgraph: takes the statements of one article in one transaction. */
export interface Bare {
  load(statements: readonly Sent[]): Promise<void>;
  close(): Promise<void>;
}

/** In this process, without a queue or messages between processes; the same indexes and the same size of its log. */
export async function bareEmbedded(file: string): Promise<Bare> {
  const db = GrafeoDB.create(file);
  db.setCheckpointTriggers({ walBytes: 16 * 1024 * 1024, intervalMs: 300_000 });
  for (const statement of schemaStatements('embedded')) await db.executeCypher(statement);
  for (const { labels, properties } of FULL_TEXT)
    for (const label of labels)
      for (const property of properties)
        await db.createTextIndex(label, property, { tokenizer: 'standard', stopWords: [] });
  return {
    async load(statements) {
      const tx = db.beginTransaction();
      for (const { text, params } of statements) await tx.executeCypher(text, params);
      tx.commit();
    },
    close: async () => void db.close(),
  };
}

/** Labels and types of its own, so that both graphs stand in one server and the articles can be loaded in turn. */
const apart = (text: string): string => text.replace(/`([A-Z]\w*)`/g, '`Bare$1`');

export async function bareNeo4j({ uri, user, password, database }: Partial<StoreSettings>): Promise<Bare> {
  const driver = neo4j.driver(uri!, neo4j.auth.basic(user!, password!));
  const session = driver.session({ database: database! });
  for (const statement of schemaStatements('neo4j'))
    await session.run(
      apart(statement)
        .replace(/(CONSTRAINT|INDEX) (\w+) IF/, '$1 bare_$2 IF')
        // labels of the DDL that stand without quotes
        .replace(/\(n:(\w+)\)/, '(n:Bare$1)'),
    );
  await session.run('CALL db.awaitIndexes(120)');
  return {
    load: (statements) =>
      session.executeWrite(async (tx) => {
        for (const { text, params } of statements) await tx.run(apart(text), params);
      }),
    async close() {
      await session.close();
      await driver.close();
    },
  };
}
