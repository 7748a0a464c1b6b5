import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vocabulary } from '../../src/model/vocabulary';
import { loadSavedQueries, queriesDocument, savedQueries, savedQuery } from '../../src/query';
import { parseSavedQuery } from '../../src/query/saved';

const HEAD = '// title: T\n// question: Q?\n';

test('a header becomes title, question and typed parameters', () => {
  const text = `${HEAD}// param name: string — who\n// param n: integer = 5 — how many\n// param types: list = ["A"] — which = ones\nRETURN $name, $n, $types`;
  expect(parseSavedQuery('f', 'one-two', text)).toEqual({
    folder: 'f',
    name: 'one-two',
    title: 'T',
    question: 'Q?',
    parameters: [
      { name: 'name', type: 'string', description: 'who' },
      { name: 'n', type: 'integer', default: 5, description: 'how many' },
      { name: 'types', type: 'list', default: ['A'], description: 'which = ones' },
    ],
    text,
  });
});

test.each([
  ['no title', '// question: Q?\nRETURN 1'],
  ['no question', '// title: T\nRETURN 1'],
  ['a question that asks nothing', '// title: T\n// question: Q\nRETURN 1'],
  ['an unknown type', `${HEAD}// param a: date — when\nRETURN $a`],
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
      data: { name: 'nothing', names: [...savedQueries().keys()] },
    }),
  );
  expect(() => savedQuery('said-by', {})).toThrow(expect.objectContaining({ code: 'parameter' }));
  expect(savedQuery('said-by', { name: 'X', limit: '3' }).params).toEqual({ name: 'X', limit: 3 });
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

  test('docs/queries.md is up to date (npx ts-node scripts/docs-queries.ts)', () => {
    const written = readFileSync(path.join(__dirname, '..', '..', 'docs', 'queries.md'), 'utf8');
    expect(written).toBe(queriesDocument(all));
  });
});
