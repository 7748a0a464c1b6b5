/** Where the two databases answer differently and nothing here can hide it: the one list of what is known. A test runs every line. */

/** What a statement that returns one value gives: the value, or the code of the QueryError that refuses it. */
export type Answer = { readonly value: unknown } | { readonly refused: string };

export interface Difference {
  readonly topic: string;
  /** Returns one row with one value; `$text` is "abc". */
  readonly statement: string;
  readonly neo4j: Answer;
  readonly embedded: Answer;
  /** What gives the same on both; empty where nothing does. */
  readonly instead: string;
}

const is = (value: unknown): Answer => ({ value });
const SYNTAX: Answer = { refused: 'syntax' };
const FAILED: Answer = { refused: 'failed' };
/** topic, what to write instead, then statements with the answers of Neo4j and of the embedded engine. */
type Group = readonly [topic: string, instead: string, ...lines: (readonly [string, Answer, Answer])[]];

const GROUPS: readonly Group[] = [
  [
    'a number beside a text',
    'compare texts with texts',
    ["RETURN 1 = '1' AS v", is(false), is(true)],
    ["RETURN 1 + 'a' AS v", is('1a'), is(null)],
  ],
  ['the sum of nothing', 'coalesce(sum(x), 0)', ['UNWIND [] AS x RETURN sum(x) AS v', is(0), is(null)]],
  [
    'fractions added up',
    'round(x * 1000) / 1000',
    [
      'UNWIND [0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7] AS x RETURN avg(x) AS v',
      is(0.7),
      is(0.7000000000000001),
    ],
  ],
  [
    'a list and one more',
    'list + [x]',
    ['RETURN [1, 2] + 3 AS v', is([1, 2, 3]), is(null)],
    ["RETURN 'x' + ['a'] AS v", is(['x', 'a']), is(null)],
  ],
  [
    'places from the end',
    'reverse(list), or size(list) - 1',
    ['RETURN [1, 2, 3][..-1] AS v', is([1, 2]), is([1, 2, 3])],
    ['RETURN [1, 2, 3][-2..] AS v', is([2, 3]), is([])],
  ],
  [
    'a stored list turned round',
    'reverse([i IN e.aliases | i])',
    ["MATCH (e:Person {name: 'Ilse Brandt'}) RETURN reverse(e.aliases) AS v", FAILED, is(['Brandt'])],
  ],
  [
    'null in lists',
    'IS NOT NULL before the comparison',
    ['RETURN null IN [] AS v', is(false), is(null)],
    ['RETURN [1, null] = [1, null] AS v', is(null), is(true)],
    ['RETURN any(x IN [null] WHERE x = 1) AS v', is(null), is(false)],
    ['RETURN none(x IN [null] WHERE x = 1) AS v', is(null), is(true)],
  ],
  [
    'order of truth values and lists with < and >',
    'ORDER BY, which is the same',
    ['RETURN true > false AS v', is(true), is(null)],
    ['RETURN [1, 2] < [1, 3] AS v', is(true), is(null)],
  ],
  [
    'numbers as texts',
    '',
    ['RETURN toString(1.0) AS v', is('1.0'), is('1')],
    ["RETURN 'a' + 1.0 AS v", is('a1.0'), is('a1')],
    ["RETURN toInteger('1.9') AS v", is(1), is(null)],
  ],
  [
    'rounding and powers',
    'floor(x + 0.5); brackets',
    ['RETURN round(-2.5) AS v', is(-2), is(-3)],
    ['RETURN 2 ^ 3 ^ 2 AS v', is(64), is(512)],
    ['RETURN round(2.567, 2) AS v', is(2.57), SYNTAX],
  ],
  [
    'texts cut up',
    'lengths and places of 0 and more',
    ["RETURN split('abc', '') AS v", is(['a', 'b', 'c']), is(['', 'a', 'b', 'c', ''])],
    ["RETURN left('abc', -1) AS v", FAILED, is('')],
    ["RETURN substring('abc', -1) AS v", FAILED, is('abc')],
    ["RETURN trim(' a\u00a0') AS v", is('a\u00a0'), is('a')],
  ],
  [
    'regular expressions',
    'toLower on both sides',
    ["RETURN 'Ä' =~ '(?i)ä' AS v", is(false), is(true)],
    ["RETURN 'ab' =~ '(?=a).*' AS v", is(true), SYNTAX],
  ],
  [
    'times',
    'compare the ISO texts that are stored',
    ["RETURN date('2024-13-01') AS v", SYNTAX, is(null)],
    ["RETURN date('2024-01') AS v", is('2024-01-01'), is(null)],
    ["RETURN date('2024-02-03').year AS v", is(2024), SYNTAX],
    [
      "RETURN localdatetime('2024-02-03T10:00:00') AS v",
      is('2024-02-03T10:00:00'),
      is('2024-02-03T10:00:00.000Z'),
    ],
    ["RETURN duration.between(date('2024-01-01'), date('2024-02-01')) AS v", is('P1MT'), SYNTAX],
  ],
  [
    'a group whose key is made of parameters only',
    'group without it',
    ['MATCH (n:Person) WITH left($text, 1) AS k, count(*) AS n RETURN k AS v', is('a'), SYNTAX],
  ],
  [
    'labels put together',
    'WHERE e:Person OR e:Organization',
    ['MATCH (e:Person|Organization) RETURN count(e) > 0 AS v', is(true), SYNTAX],
    ['MATCH (e:Entity&!Person) RETURN count(e) > 0 AS v', is(true), SYNTAX],
  ],
  [
    'conditions and repeats inside a pattern',
    'WHERE after it; *1..2',
    ["MATCH (e:Person WHERE e.name STARTS WITH 'I') RETURN e.name AS v", is('Ilse Brandt'), SYNTAX],
    ['MATCH (:Person)-[:HEADS]->{1,2}(o) RETURN count(o) > 0 AS v', is(true), SYNTAX],
  ],
  [
    'a sum after LIMIT or SKIP',
    'a number or a parameter',
    ["MATCH (e:Person) RETURN e.name STARTS WITH 'I' AS v ORDER BY e.name LIMIT 0 + 1", is(true), SYNTAX],
  ],
  [
    'functions that one has not',
    "CALL { WITH … } for COLLECT { … }; x = '' for isEmpty",
    ["RETURN isEmpty('') AS v", is(true), SYNTAX],
    ['RETURN size(randomUUID()) AS v', is(36), SYNTAX],
    ['RETURN toStringList([1]) AS v', is(['1']), SYNTAX],
    [
      'MATCH (e:Person) RETURN size(COLLECT { MATCH (e)-[:HEADS]->(o) RETURN o.id }) >= 0 AS v LIMIT 1',
      is(true),
      SYNTAX,
    ],
  ],
];

export const KNOWN_DIFFERENCES: readonly Difference[] = GROUPS.flatMap(([topic, instead, ...lines]) =>
  lines.map(([statement, neo4j, embedded]) => ({ topic, instead, statement, neo4j, embedded })),
);

const escaped = (text: string): string => text.replace(/\|/g, '\\|');
const shown = (answer: Answer): string =>
  'refused' in answer ? 'refused' : `\`${JSON.stringify(answer.value).replace(/\u00a0/g, '\\u00a0')}\``;
/** The statement without what every one of them says. */
const brief = (statement: string): string =>
  `\`${statement
    .replace(/^RETURN /, '')
    .replace(/ AS v$/, '')
    .replace(/\|/g, '\\|')
    .replace(/\u00a0/g, '\\u00a0')}\``;

/** The list as a table of docs/two-databases.md. */
export const differencesTable = (): string =>
  [
    '| topic | Cypher | Neo4j | embedded | the same on both |',
    '|---|---|---|---|---|',
    ...KNOWN_DIFFERENCES.map(
      (d) =>
        `| ${d.topic} | ${brief(d.statement)} | ${shown(d.neo4j)} | ${shown(d.embedded)} | ${escaped(d.instead)} |`,
    ),
  ].join('\n');
