import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SchemaError } from '../model/errors';
import { embeddedDdl, neo4jDdl } from './ddl';

export const CYPHER_SCHEMA_DIR = path.join(__dirname, '..', '..', 'cypher', 'schema');

/** The committed files and what they must hold. */
export const SCHEMA_FILES: Readonly<
  Record<'neo4j' | 'embedded', { readonly file: string; generate(): string }>
> = {
  neo4j: { file: 'neo4j.cypher', generate: neo4jDdl },
  embedded: { file: 'embedded.cypher', generate: embeddedDdl },
};

/** The statements of a file in `cypher/schema/`, without comments. Throws SchemaError when it cannot be read. */
export function schemaStatements(engine: keyof typeof SCHEMA_FILES): string[] {
  const { file } = SCHEMA_FILES[engine];
  try {
    return readFileSync(path.join(CYPHER_SCHEMA_DIR, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.trimStart().startsWith('//'))
      .join('\n')
      .split(/;\s*(?:\n|$)/)
      .filter((statement) => statement.trim() !== '');
  } catch (cause) {
    throw new SchemaError('cypher-file', { file, reason: String((cause as Error).message) }, cause);
  }
}
