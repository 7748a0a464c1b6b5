import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { type Decision, parseUndoing, type StoredDecision, type Undoing } from '../../model/decision';
import type {
  ArticleRows,
  CypherQuery,
  DecisionImport,
  GraphRecord,
  GraphStore,
  QueryLimits,
  QueryResult,
  RestoreReport,
  SearchHit,
  WriteReport,
} from '../../model/store';
import { FULL_TEXT } from '../ddl';
import { decide, importDecisions, undo } from '../decisions/decide';
import { readDecisions } from '../decisions/nodes';
import { DEFAULT_LIMITS } from '../limits';
import { checkVersion, lockWriters } from '../meta';
import { migrate } from '../migrate';
import { readRecords } from '../records';
import { restoreInSteps, type Transaction } from '../restore-in-steps';
import { checkWhole } from '../restore-marker';
import { schemaStatements } from '../schema-files';
import { type RawHit, rankHits } from '../search';
import type { StoreSettings } from '../settings';
import type { Statements } from '../statements';
import { deleteArticle, writeArticle } from '../write-article';
import { storeError } from './errors';
import { luceneQuery } from './lucene';
import { readQuery } from './read-query';
import { fromNeo4j, toNeo4j } from './values';

/** A Neo4j server behind the contract. */
class Neo4jStore implements GraphStore {
  readonly engine = 'neo4j';
  constructor(
    private readonly driver: Driver,
    private readonly database: string,
  ) {}

  prepare(): Promise<void> {
    return this.session(neo4j.session.WRITE, async (session) => {
      await session.executeWrite((tx) => checkVersion(asStatements(tx)));
      await session.executeWrite((tx) => checkWhole(asStatements(tx)));
      await makeSchema(session);
      await migrate((work) => session.executeWrite((tx) => work(asStatements(tx))));
    });
  }

  writeArticle(rows: ArticleRows): Promise<WriteReport> {
    return this.transaction((tx) => writeArticle(tx, rows));
  }

  deleteArticle(articleId: string): Promise<boolean> {
    return this.transaction((tx) => deleteArticle(tx, articleId));
  }

  decide(decision: Decision): Promise<StoredDecision> {
    return this.transaction((tx) => decide(tx, decision));
  }

  undo(decisionId: string, undone: Undoing): Promise<StoredDecision> {
    return this.transaction((tx) => undo(tx, decisionId, parseUndoing(undone)));
  }

  decisions(): Promise<readonly StoredDecision[]> {
    return this.transaction(readDecisions);
  }

  importDecisions(decisions: readonly StoredDecision[]): Promise<DecisionImport> {
    return this.transaction((tx) => importDecisions(tx, decisions));
  }

  /** The server gives each statement the newest state, so that writers are kept waiting at the lock they all ask for. */
  async *records(): AsyncGenerator<GraphRecord> {
    const session = this.driver.session({
      database: this.database,
      defaultAccessMode: neo4j.session.WRITE,
    });
    try {
      const tx = await session.beginTransaction();
      try {
        await lockWriters(asStatements(tx));
        yield* readRecords(asStatements(tx));
      } finally {
        // nothing was written but the lock's own count
        await tx.close();
      }
    } catch (error) {
      throw storeError(error);
    } finally {
      await session.close();
    }
  }

  restore(
    records: AsyncIterable<GraphRecord>,
    { replace = false }: { readonly replace?: boolean } = {},
  ): Promise<RestoreReport> {
    return this.session(neo4j.session.WRITE, async (session) => {
      await session.executeWrite((tx) => checkVersion(asStatements(tx)));
      await makeSchema(session);
      const transaction: Transaction = (work) => session.executeWrite((tx) => work(asStatements(tx)));
      const report = await restoreInSteps(records, replace, transaction);
      await this.prepare();
      return report;
    });
  }

  async query(query: CypherQuery, limits: Partial<QueryLimits> = {}): Promise<QueryResult> {
    const all = { ...DEFAULT_LIMITS, ...limits };
    const session = this.driver.session({
      database: this.database,
      defaultAccessMode: neo4j.session.READ,
      fetchSize: Math.min(1000, all.rows + 1),
    });
    try {
      return await readQuery(session, query, all);
    } finally {
      await session.close();
    }
  }

  async search(text: string, limit: number): Promise<readonly SearchHit[]> {
    const query = luceneQuery(text);
    if (query === '' || limit < 1) return [];
    return this.session(neo4j.session.READ, async (session) => {
      const hits: RawHit[] = [];
      for (const { name } of FULL_TEXT) {
        const found = await session.executeRead((tx) =>
          asStatements(tx).run(
            `CALL db.index.fulltext.queryNodes($name, $query, {limit: $limit}) YIELD node, score
             RETURN labels(node) AS labels, node.id AS id, coalesce(node.name, node.text) AS text, score AS score`,
            { name, query, limit },
          ),
        );
        for (const [labels, id, shown, score] of found)
          hits.push({
            group: name,
            labels: labels as string[],
            id: String(id),
            text: String(shown ?? ''),
            score: Number(score),
          });
      }
      return rankHits(text, hits, limit);
    });
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  /** One transaction of the shared writer; the driver repeats it where the server says that this may help. */
  private transaction<T>(work: (tx: Statements) => Promise<T>): Promise<T> {
    return this.session(neo4j.session.WRITE, (session) =>
      session.executeWrite((tx) => work(asStatements(tx))),
    );
  }

  private async session<T>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.driver.session({ database: this.database, defaultAccessMode: mode });
    try {
      return await work(session);
    } catch (error) {
      throw storeError(error);
    } finally {
      await session.close();
    }
  }
}

async function makeSchema(session: Session): Promise<void> {
  const there = await namesThere(session);
  const missing = schemaStatements('neo4j').filter((statement) => !there.has(nameOf(statement)));
  for (const statement of missing) await session.executeWrite((tx) => tx.run(statement));
  if (missing.length > 0) await session.run('CALL db.awaitIndexes(60)');
}

/** Names of the constraints and indexes that the database has: asking is cheaper than a hundred statements that do nothing. */
async function namesThere(session: Session): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const what of ['CONSTRAINTS', 'INDEXES'])
    for (const record of (await session.run(`SHOW ${what} YIELD name`)).records)
      names.add(String(record.get('name')));
  return names;
}

const nameOf = (statement: string): string =>
  /(?:CONSTRAINT|INDEX) (\w+) IF NOT EXISTS/.exec(statement)?.[1] ?? '';

const asStatements = (tx: Pick<ManagedTransaction, 'run'>): Statements => ({
  async run(text, params = {}) {
    const { records } = await tx.run(text, toNeo4j(params) as Record<string, unknown>);
    return records.map((record) => record.map(fromNeo4j));
  },
});

/** Connects to `settings.uri`. Throws StoreError `unreachable`, `password`. */
export async function openNeo4j(
  settings: Pick<StoreSettings, 'uri' | 'user' | 'password' | 'database'>,
): Promise<GraphStore> {
  let driver: Driver | undefined;
  try {
    driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
      connectionTimeout: 10_000,
      connectionAcquisitionTimeout: 15_000,
      maxTransactionRetryTime: 30_000,
      userAgent: 'newsgraph',
    });
    // a session without the driver's retries: who cannot connect learns it now
    const session = driver.session({ database: settings.database });
    await session.run('RETURN 1');
    await session.close();
  } catch (error) {
    await driver?.close();
    throw storeError(error);
  }
  return new Neo4jStore(driver, settings.database);
}
