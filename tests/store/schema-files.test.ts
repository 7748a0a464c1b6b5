import { readFileSync } from 'node:fs';
import path from 'node:path';
import { vocabulary } from '../../src/model/vocabulary';
import { CYPHER_SCHEMA_DIR, SCHEMA_FILES, schemaStatements } from '../../src/store/schema-files';

test.each(Object.entries(SCHEMA_FILES))(
  'the committed file of %s is what the vocabulary generates',
  (_, { file, generate }) => {
    // to bring it up to date: node scripts/generate-cypher-schema.cjs
    expect(readFileSync(path.join(CYPHER_SCHEMA_DIR, file), 'utf8')).toBe(generate());
  },
);

test('every relation type and every label has its constraint or index on Neo4j', () => {
  const statements = schemaStatements('neo4j');
  for (const type of vocabulary().relationTypes.keys())
    expect(statements.filter((s) => s.includes(`[r:\`${type}\`]`))).toHaveLength(1);
  for (const { label } of vocabulary().entityTypes.values())
    if (label !== null)
      expect(statements.filter((s) => s.includes(`(n:\`${label}\`) ON (n.name)`))).toHaveLength(1);
  expect(new Set(statements.map((s) => s.split(' IF NOT')[0])).size).toBe(statements.length);
});
