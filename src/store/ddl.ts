import { edgeTypes, entityLabels, KEYED_LABELS, OWN_LABELS } from './names';

/** Constraints and indexes, generated from the vocabulary. The files in `cypher/schema/` are this, written out. */

/** `[label, property]` beside the unique ids: names where people's queries start, and what the writer looks up. */
const indexed = (): (readonly [string, string])[] => [
  ...entityLabels().map((label) => [label, 'name'] as const),
  ['Entity', 'name'],
  ...OWN_LABELS.map((label) => [label, 'articleId'] as const),
  ['Statement', 'edgeKey'],
  ['Statement', 'rtype'],
  ['Sentence', 'textHash'],
  ['Article', 'runId'],
];

/** What full-text search reads, by the name of Neo4j's index. */
export const FULL_TEXT = [
  { name: 'entity_text', labels: ['Entity'], properties: ['name', 'aliasText'] },
  { name: 'sentence_text', labels: ['Sentence'], properties: ['text'] },
  { name: 'claim_text', labels: ['Claim'], properties: ['text'] },
] as const;

const nameOf = (...parts: readonly string[]): string =>
  parts.map((p) => p.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase()).join('_');

const unique = (label: string): string =>
  `CREATE CONSTRAINT ${nameOf(label, 'id')} IF NOT EXISTS FOR (n:\`${label}\`) REQUIRE n.id IS UNIQUE;`;
const index = (label: string, property: string): string =>
  `CREATE INDEX ${nameOf(label, property)} IF NOT EXISTS FOR (n:\`${label}\`) ON (n.${property});`;

const NOTE =
  '// Generated from schema/ by scripts/generate-cypher-schema.cjs; a test compares. Do not edit by hand.';

/** `cypher/schema/neo4j.cypher`. */
export function neo4jDdl(): string {
  const lines = [NOTE, '', '// Keys', ...[...KEYED_LABELS, 'Meta'].map(unique)];
  lines.push('', '// One edge for each key');
  for (const type of edgeTypes())
    lines.push(
      `CREATE CONSTRAINT ${nameOf('rel', type, 'key')} IF NOT EXISTS FOR ()-[r:\`${type}\`]-() REQUIRE r.key IS UNIQUE;`,
    );
  lines.push(
    '',
    '// Look-ups',
    ...indexed().map(([label, property]) => index(label, property)),
    '',
    '// Full text',
  );
  for (const { name, labels, properties } of FULL_TEXT)
    lines.push(
      `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${labels.map((l) => `\`${l}\``).join('|')}) ON EACH [${properties
        .map((p) => `n.${p}`)
        .join(', ')}] OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'standard-no-stop-words' } };`,
    );
  return `${lines.join('\n')}\n`;
}

/** `cypher/schema/embedded.cypher`: its unique constraints are not used for look-ups, so that each key has an index too. */
export function embeddedDdl(): string {
  const keys = [...KEYED_LABELS, 'Meta'];
  const lines = [
    NOTE,
    '',
    '// Keys',
    ...keys.map(unique),
    ...keys.map((label) => index(label, 'id').replace('_id IF', '_id_lookup IF')),
  ];
  lines.push(
    '',
    '// Look-ups',
    ...indexed().map(([label, property]) => index(label, property)),
    '',
    '// Full text: no DDL, made through the API',
  );
  for (const { labels, properties } of FULL_TEXT)
    for (const label of labels) for (const property of properties) lines.push(`//   ${label}.${property}`);
  return `${lines.join('\n')}\n`;
}
