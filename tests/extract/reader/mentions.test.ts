import { isDemonym } from '../../../src/extract/demonyms';
import { encode } from '../../../src/extract/reader/encoder';
import { exchangeTypes, parseExchangeTypes } from '../../../src/extract/reader/exchange-types';
import { mentionsOf } from '../../../src/extract/reader/mentions';
import { combineNames } from '../../../src/extract/reader/names';
import { wordsOf } from '../../../src/extract/reader/words';
import { vocabulary } from '../../../src/model/vocabulary';
import { encoderOf, weightsOf } from './weights';

const span = (first: number, last: number, type: string, confidence = 0.9) => ({
  first,
  last,
  type,
  confidence,
});
const combine = (
  names: ReturnType<typeof span>[],
  graph: ReturnType<typeof span>[],
  demonym = false,
  comma = false,
) =>
  combineNames(names, graph, exchangeTypes(), {
    isDemonym: () => demonym,
    hasComma: ({ first, last }) => comma && last > first,
  }).map((m) => [m.first, m.last, m.type, m.exchangeType]);

describe('names of the two taggers', () => {
  test('the cut of names, the type of graph names with the largest overlap', () => {
    expect(combine([span(0, 3, 'ORGANIZATION')], [span(0, 0, 'LOCATION'), span(1, 3, 'GROUP')])).toEqual([
      [0, 3, 'GROUP', 'ORGANIZATION'],
    ]);
  });

  test('the cut of graph names where it is surer, by some margin where it is longer', () => {
    expect(combine([span(0, 3, 'PERSON', 0.4)], [span(1, 3, 'PERSON', 0.95)])).toEqual([
      [1, 3, 'PERSON', 'PERSON'],
    ]);
    expect(combine([span(1, 3, 'PERSON', 0.8)], [span(0, 3, 'PERSON', 0.9)])[0]!.slice(0, 2)).toEqual([1, 3]);
    expect(combine([span(1, 3, 'PERSON', 0.3)], [span(0, 3, 'PERSON', 0.9)])[0]!.slice(0, 2)).toEqual([0, 3]);
  });

  test('one graph name of several names', () => {
    expect(combine([span(0, 0, 'DATE', 0.9), span(1, 3, 'EVENT', 0.9)], [span(0, 3, 'EVENT', 0.6)])).toEqual([
      [0, 3, 'EVENT', 'EVENT'],
    ]);
  });

  test('two graph names in one name with a comma are names inside it', () => {
    const graph = [span(0, 0, 'LOCATION'), span(2, 3, 'LOCATION')];
    expect(combine([span(0, 3, 'LOCATION')], graph, false, true)).toEqual([
      [0, 3, 'LOCATION', 'LOCATION'],
      [0, 0, 'LOCATION', 'LOCATION'],
      [2, 3, 'LOCATION', 'LOCATION'],
    ]);
    expect(combine([span(0, 3, 'LOCATION')], graph)).toHaveLength(1);
  });

  test('without a graph name the exchange type decides; an adjective of nationality is its country', () => {
    expect(combine([span(0, 0, 'LAW'), span(2, 2, 'MONEY')], [])).toEqual([
      [0, 0, 'DOCUMENT', 'LAW'],
      [2, 2, 'QUANTITY', 'MONEY'],
    ]);
    expect(combine([span(0, 0, 'GROUP')], [], true)).toEqual([[0, 0, 'LOCATION', 'GROUP']]);
    expect(combine([span(0, 0, 'GROUP')], [], false)).toEqual([[0, 0, 'GROUP', 'GROUP']]);
    expect(combine([span(0, 0, 'PERSON')], [], true)).toEqual([[0, 0, 'PERSON', 'PERSON']]);
  });

  test('a graph name alone is kept with the exchange type of its type', () => {
    expect(combine([span(5, 5, 'PERSON')], [span(0, 1, 'DOCUMENT'), span(3, 3, 'QUANTITY')])).toEqual([
      [0, 1, 'DOCUMENT', 'WORK'],
      [3, 3, 'QUANTITY', 'NUMBER'],
      [5, 5, 'PERSON', 'PERSON'],
    ]);
  });
});

test('demonyms are adjectives of nationality, not people and not names', () => {
  for (const yes of ['Russian', 'South Korean', 'latin american', 'Saudi', 'Kittitian', 'Barbudan'])
    expect(isDemonym(yes)).toBe(true);
  for (const no of ['Russians', 'Russia', 'Putin', '', 'Antiguan, Barbudan'])
    expect(isDemonym(no)).toBe(false);
});

describe('mentionsOf', () => {
  const read = async (text: string, heads: Parameters<typeof encoderOf>[0]) => {
    const weights = weightsOf({ encoder: encoderOf(heads) });
    const words = wordsOf(text, [{ start: 0, end: text.length }], weights.pieces);
    return mentionsOf(text, words, (await encode(words, weights)).tagging, weights.manifest);
  };

  test('sorted by start, longer first, with who said it', async () => {
    const mentions = await read('Putin said the Russian army left Moscow.', {
      names: (w) => (w === 'putin' ? 1 : w === 'russian' ? 5 : 0),
      nominals: (w) => (w === 'russian' ? 1 : w === 'army' ? 2 : 0),
      inner_names: (w) => (w === 'moscow' ? 1 : 0),
    });
    expect(
      mentions.map(({ start, end, type, exchangeType, kind, by }) => [
        start,
        end,
        type,
        exchangeType,
        kind,
        by,
      ]),
    ).toEqual([
      [0, 5, 'PERSON', 'PERSON', 'name', 'names@test'],
      [15, 27, 'GROUP', 'GROUP', 'nominal', 'nominals@test'],
      [15, 22, 'LOCATION', 'GROUP', 'name', 'names@test'],
      [33, 39, 'LOCATION', 'LOCATION', 'name', 'inner-names@test'],
    ]);
  });

  test('a nominal sheds the articles and prepositions at its ends', async () => {
    const text = 'the army that left';
    const order = ['the', 'army', 'that'];
    const mentions = await read(text, { nominals: (w) => (w === 'the' ? 1 : order.includes(w) ? 2 : 0) });
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['army']);
  });

  test("a nominal sheds the possessor's mark before it", async () => {
    const text = 'Putin’s army';
    const mentions = await read(text, { nominals: (w) => (w === 'putin' ? 0 : w === 'army' ? 2 : 1) });
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toContain('army');
    expect(mentions.map(({ start, end }) => text.slice(start, end))).not.toContain('’s army');
  });

  test('of two mentions with one span the name stays; pronouns have their own kind', async () => {
    const mentions = await read('He left Moscow', {
      names: (w) => (w === 'moscow' ? 3 : 0),
      nominals: (w) => (w === 'moscow' ? 1 : w === 'he' ? 3 : 0),
    });
    expect(mentions.map(({ kind, type }) => [kind, type])).toEqual([
      ['pronoun', 'PERSON'],
      ['name', 'LOCATION'],
    ]);
  });
});

describe('exchange types', () => {
  const types = new Set(vocabulary().entityTypes.keys());

  test('every type of the graph has one, and both tables hold', () => {
    for (const type of types) expect(exchangeTypes().fromGraph(type)).toMatch(/^[A-Z]+$/);
  });

  test.each([
    ['an unknown type', { names: [{ exchange: 'X', type: 'NOPE', demonym: null }], types: [] }],
    ['a missing type', { names: [], types: [{ type: 'PERSON', exchange: 'PERSON' }] }],
    ['no table', {}],
  ])('%s is refused', (_, value) => {
    expect(() => parseExchangeTypes(value, types)).toThrow('vocabulary');
  });
});
