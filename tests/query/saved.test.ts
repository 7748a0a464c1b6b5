import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vocabulary } from '../../src/model/vocabulary';
import {
  type ExampleAnswer,
  loadSavedQueries,
  queriesDocument,
  savedQueries,
  savedQuery,
} from '../../src/query';
import { parseSavedQuery } from '../../src/query/saved';

const HEAD = '// title: T\n// question: Q?\n';

test('a header becomes title, question and typed parameters', () => {
  const text = `${HEAD}// param name: string — who\n// param n: integer = 5 — how many\n// param types: list of relation-type = ["OWNS"] — which = ones\n// example: name="Ada Moss" n=3\nRETURN $name, $n, $types`;
  expect(parseSavedQuery('f', 'one-two', text)).toEqual({
    folder: 'f',
    name: 'one-two',
    title: 'T',
    question: 'Q?',
    parameters: [
      { name: 'name', type: 'string', description: 'who' },
      { name: 'n', type: 'integer', default: 5, description: 'how many' },
      { name: 'types', type: 'list', of: 'relation-type', default: ['OWNS'], description: 'which = ones' },
    ],
    example: { name: 'Ada Moss', n: '3' },
    text,
  });
});

test.each([
  ['no title', '// question: Q?\nRETURN 1'],
  ['no question', '// title: T\nRETURN 1'],
  ['a question that asks nothing', '// title: T\n// question: Q\nRETURN 1'],
  ['an unknown type', `${HEAD}// param a: moment — when\nRETURN $a`],
  ['an unknown kind of choice', `${HEAD}// param a: string of colour — which\nRETURN $a`],
  ['an example that does not fit', `${HEAD}// param a: integer — how many\n// example: a=many\nRETURN $a`],
  ['an example with an unknown parameter', `${HEAD}// example: b=1\nRETURN 1`],
  ['a default of another type', `${HEAD}// param a: integer = many — how many\nRETURN $a`],
  ['a parameter without description', `${HEAD}// param a: string\nRETURN $a`],
  ['a parameter that the text does not use', `${HEAD}// param a: string — who\nRETURN 1`],
  ['a parameter that the header does not name', `${HEAD}RETURN $a`],
  ['an unknown header line', `${HEAD}// author: me\nRETURN 1`],
])('%s is refused', (_, text) => {
  expect(() => parseSavedQuery('f', 'q', text)).toThrow(
    expect.objectContaining({ name: 'SchemaError', code: 'saved-query' }),
  );
});

test('a name that stands twice is refused', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'queries-'));
  for (const folder of ['a', 'b']) {
    mkdirSync(path.join(dir, folder));
    writeFileSync(path.join(dir, folder, 'same.cypher'), `${HEAD}RETURN 1 AS one`);
  }
  expect(() => loadSavedQueries(dir)).toThrow(expect.objectContaining({ code: 'saved-query' }));
  rmSync(dir, { recursive: true });
});

test('an unknown name says which there are; parameters are bound', () => {
  expect(() => savedQuery('nothing', {})).toThrow(
    expect.objectContaining({
      code: 'unknown',
      data: { name: 'nothing', names: [...savedQueries().keys()], nearest: [] },
    }),
  );
  expect(() => savedQuery('saidby', {})).toThrow(
    expect.objectContaining({ data: expect.objectContaining({ nearest: ['said-by'] }) }),
  );
  expect(() => savedQuery('said-by', {})).toThrow(
    expect.objectContaining({
      code: 'parameter',
      data: expect.objectContaining({ problem: 'missing', parameter: 'name', query: 'said-by' }),
    }),
  );
  expect(savedQuery('said-by', { name: ' Peña  X’s', limit: '3' }).params).toEqual({
    name: "pena x's",
    limit: 3,
  });
});

describe('the saved queries', () => {
  const all = [...savedQueries().values()];

  test('every type that they name is in the vocabulary', () => {
    const known = new Set<string>([...vocabulary().relationTypes.keys(), ...vocabulary().entityTypes.keys()]);
    const links = ['HAS_SUBJECT', 'HAS_OBJECT'];
    for (const { name, text } of all) {
      const types = [...text.matchAll(/['"]([A-Z]+(?:_[A-Z]+)*)['"]/g)].map((m) => m[1]!);
      expect([name, types.filter((t) => !known.has(t) && !links.includes(t) && t !== 'UNNAMED')]).toEqual([
        name,
        [],
      ]);
    }
  });

  test('they keep to the Cypher of both engines and to an order', () => {
    for (const { name, text } of all) {
      expect([name, text]).toEqual([name, expect.stringMatching(/ORDER BY/)]);
      expect([name, text]).toEqual([
        name,
        expect.not.stringMatching(/:\w+\||\b(CREATE|MERGE|SET|DELETE|REMOVE|LOAD)\b/),
      ]);
    }
  });

  test('docs/queries.md is up to date, and shows what each query answers', () => {
    const read = (file: string) => readFileSync(path.join(__dirname, '..', '..', 'docs', file), 'utf8');
    const examples = JSON.parse(read('query-examples.json')) as Record<string, ExampleAnswer>;
    expect(Object.keys(examples).sort()).toEqual(all.map((q) => q.name).sort());
    expect(read('queries.md')).toBe(queriesDocument(all, examples));
    const empty = Object.entries(examples).filter(([, { rows }]) => rows.length === 0);
    // the articles hold no decision, and not everything that one may ask for
    expect(empty.length).toBeLessThan(all.length / 8);
  });

  test('every one has an example where it needs a parameter', () => {
    for (const { name, parameters, example } of all)
      expect([name, parameters.filter((p) => p.default === undefined && !(p.name in example))]).toEqual([
        name,
        [],
      ]);
  });
});
