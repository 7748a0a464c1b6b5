import fc from 'fast-check';
import type { ArticleRows, GraphRecord, GraphStore } from '../../src/model/store';
import { articleRows } from './rows';

/** Texts that break programs: quotes, query fragments, names of JavaScript's own, what is no character, and very long ones. */

const FRAGMENTS = [
  "'",
  '"',
  '`',
  '\\',
  "\\'",
  '\u0000',
  '\ud800',
  '\udc00x',
  '\ufeff',
  '\u202e',
  '\u2028',
  '\r\n',
  '\u{1F600}\u{1F468}\u200d\u{1F469}',
  'e\u0301',
  "' OR 1=1 //",
  "'}) DETACH DELETE n //",
  '`) DETACH DELETE (n',
  ') MATCH (n) DETACH DELETE n //',
  '$rows',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it has to stand there as it is
  '${id}',
  '{{id}}',
  '/*',
  '*/',
  '// ',
  '; CREATE (:Injected) ;',
  "CALL db.labels() YIELD label LOAD CSV FROM 'file:///etc/passwd' AS l",
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'NaN',
  '-0',
  '+1:~2 AND NOT (x*',
  '<script>alert(1)</script>',
  '%s%n%00',
  '\u001b[31m',
  '\u{10FFFF}',
  '\uffff',
];

const pieces = fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ unit: 'binary', maxLength: 12 }));
/** Up to some hundred characters. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(pieces, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''));
/** What a text of 100 kB is made of. */
export const longUnit: fc.Arbitrary<string> = fc.constantFrom(...FRAGMENTS, 'word ');
export const longText = (unit: string): string => unit.repeat(Math.ceil(100_000 / Buffer.byteLength(unit)));

/** Every text in every place that takes one: names, aliases, titles, sentences, claims, quotes, roles, speakers. */
export function hostileArticle(id: string, texts: readonly string[], long: string): ArticleRows {
  const said = texts.map((text, i) => ({
    subject: `${text}:Person`,
    type: 'HEADS',
    object: `${texts[(i + 1) % texts.length]}:Organization`,
    speaker: text,
    more: { role: text, predicate: text, quote: i === 0 ? long : text },
  }));
  const [first = ''] = texts;
  return articleRows({
    id,
    title: first,
    publisher: first,
    text: `${long}${texts.join('')}`,
    said,
    aliases: Object.fromEntries(
      said.map(({ subject }, i) => [
        subject,
        i === 0 ? [...new Set([...texts, long])] : [`${texts[i]} ${first}`],
      ]),
    ),
    claims: texts.map((text, i) => ({ speaker: `${text}:Person`, text: i === 0 ? long : `${text}.` })),
  });
}

/** As `String.prototype.toWellFormed`: what is no character is stored as U+FFFD. */
const asStored = (value: unknown): unknown =>
  typeof value === 'string'
    ? Buffer.from(value).toString()
    : Array.isArray(value)
      ? value.map(asStored)
      : value;

/**
 * Where the store does not hold what the rows say, property by property, read by `records()` and by `query()`; and nodes, labels and links
 * that nobody wrote. Entities are compared by name and aliases, which they have from this article alone.
 */
export async function deviations(store: GraphStore, rows: ArticleRows): Promise<string[]> {
  const wrong: string[] = [];
  const key = (label: string, id: string) => JSON.stringify([label, id]);
  const held = new Map<string, Record<string, unknown>>();
  const records: GraphRecord[] = [];
  for await (const record of store.records()) records.push(record);
  for (const record of records)
    if (record.kind === 'node') held.set(key(record.labels[0]!, record.properties.id), record.properties);
  const asked = new Map<string, Record<string, unknown>>();
  const answer = await store.query(
    { text: 'MATCH (n) RETURN labels(n) AS labels, properties(n) AS p', params: {} },
    { rows: 1_000_000 },
  );
  for (const [labels, p] of answer.rows as [string[], Record<string, unknown>][])
    for (const label of labels) asked.set(key(label, String(p.id)), p);
  const wanted = new Set<string>();
  for (const { labels, id, properties } of rows.nodes) {
    const address = key(labels[0], String(asStored(id)));
    wanted.add(address);
    for (const [way, found] of [
      ['records', held.get(address)],
      ['query', asked.get(address)],
    ] as const)
      for (const [name, value] of Object.entries(properties)) {
        const expected = asStored(value);
        const got = found?.[name] ?? null;
        const equal =
          name === 'aliases' && Array.isArray(expected)
            ? expected.every((a) => a === found?.name || (got as unknown[] | null)?.includes(a))
            : JSON.stringify(got) === JSON.stringify(expected);
        if (!equal) wrong.push(`${way} ${address} ${name}: ${JSON.stringify(got)?.slice(0, 80)}`);
      }
  }
  const OWN = new Set(['Article', 'Sentence', 'Mention', 'Claim', 'Statement', 'Entity', 'Run']);
  const KEPT = new Set(['Meta', 'Name', 'TestLock']);
  for (const record of records)
    if (record.kind === 'node' && !KEPT.has(record.labels[0]!)) {
      const address = key(record.labels[0]!, record.properties.id);
      if (!OWN.has(record.labels[0]!) || !wanted.has(address)) wrong.push(`nobody wrote ${address}`);
    }
  return wrong;
}
