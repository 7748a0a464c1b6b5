import { devFile, isHeldOut } from '../../src/evaluate/dev-file';
import { gap } from '../../src/evaluate/gap';
import { isOfNounPhrases, phraseChains } from '../../src/evaluate/noun-phrases';
import { doc, entity, spanOf } from './documents';

const text = 'Rita Marsh met Olga Petrova after her lecture in Oslo.';
const entities = [
  entity(text, 'Rita Marsh', 'PERSON'),
  entity(text, 'Olga Petrova', 'PERSON'),
  entity(text, 'her', 'PERSON', { kind: 'pronoun' }),
];
const gold = (label: string) => doc(text, { entities, gap: { pronoun: 2, A: 0, B: 1, label } });
/** A system's noun phrases: the words of the core and the chain. */
const says = (...phrases: [string, number][]) =>
  doc(text, {
    nounPhrases: phrases.map(([words, chain]) => {
      const core = spanOf(text, words);
      return { start: core[0], end: core[1], core, chain };
    }),
  });
const tally = (label: string, predicted = says(['Rita Marsh', 0], ['Olga Petrova', 1], ['her', 1])) =>
  gap.score(gold(label), predicted);

describe('gap', () => {
  test('each name is one decision', () => {
    expect(tally('B')).toMatchObject({ predicted: 1, gold: 1, right: 1, 'feminine right': 1 });
    expect(tally('A')).toEqual({ predicted: 1, 'feminine predicted': 1, gold: 1, 'feminine gold': 1 });
    expect(tally('neither')).toEqual({ predicted: 1, 'feminine predicted': 1 });
  });

  test('both names of a pronoun cost precision', () => {
    const both = tally('A', says(['Rita Marsh', 0], ['Olga Petrova', 0], ['her', 0]));
    expect(gap.measures(both)[0]).toMatchObject({ precision: 50, recall: 100, gold: 1 });
  });

  test('a mention that overlaps the name will do, another one will not', () => {
    expect(tally('A', says(['Marsh', 3], ['her', 3])).right).toBe(1);
    expect(tally('A', says(['Oslo', 3], ['her', 3])).predicted).toBeUndefined();
  });

  test('without noun phrases the mentions and their clusters are asked', () => {
    const clusters = doc(text, { entities: entities.map((e, i) => ({ ...e, cluster: [4, 5, 4][i] })) });
    expect(tally('A', clusters).right).toBe(1);
    expect(tally('A', doc(text)).predicted).toBeUndefined();
  });

  test('applies only where a pronoun is marked', () => {
    expect([gap.applies(gold('A')), gap.applies(doc(text, { entities }))]).toEqual([true, false]);
  });
});

describe('noun phrases of a system', () => {
  test('are asked for where all coreference is annotated, not for the mentions of a graph', () => {
    expect([
      isOfNounPhrases(gold('A')),
      isOfNounPhrases(doc(text, { layers: ['clusters'] })),
      isOfNounPhrases(doc(text, { layers: ['clusters', 'graph'] })),
      isOfNounPhrases(doc(text, { layers: ['tokens'] })),
    ]).toEqual([true, true, false, false]);
  });

  test('make chains of two or more spans; a span counts once', () => {
    const [a, b] = [spanOf(text, 'Rita Marsh').join('-'), spanOf(text, 'her').join('-')];
    const predicted = says(['Rita Marsh', 0], ['Olga Petrova', 1], ['her', 0], ['her', 1]);
    expect(phraseChains(predicted)).toEqual([new Set([a, b])]);
    expect(phraseChains(doc(text))).toBeNull();
  });
});

describe('file of a set', () => {
  const set = { name: 'gap', scorers: ['gap'], heldOutOf: '../train/gap.jsonl.gz' };
  const among =
    (...files: string[]) =>
    (file: string) =>
      files.includes(file.replaceAll('\\', '/'));

  test('its own, whole; else the held-out part of the other; else none', () => {
    const own = devFile('data/dev', set, among('data/dev/gap.jsonl.gz', 'data/train/gap.jsonl.gz'));
    expect(own?.counts).toBeUndefined();
    expect(own?.file.replaceAll('\\', '/')).toBe('data/dev/gap.jsonl.gz');
    const other = devFile('data/dev', set, among('data/train/gap.jsonl.gz'));
    expect(other?.counts).toBe(isHeldOut);
    expect(devFile('data/dev', set, among())).toBeNull();
    expect(
      devFile('data/dev', { ...set, heldOutOf: undefined }, among('data/train/gap.jsonl.gz')),
    ).toBeNull();
  });

  test('the held-out part is fixed and about a third', () => {
    const ids = Array.from({ length: 3000 }, (_, i) => `made-up/${i}`);
    const held = ids.filter((id) => isHeldOut({ id }));
    expect(held.length).toBeGreaterThan(900);
    expect(held.length).toBeLessThan(1100);
    // sha1 of "abc" (FIPS 180); a number and the sum of its digits in base 16 leave the same rest, as 16 ≡ 1 mod 3.
    expect(isHeldOut({ id: 'abc' })).toBe(
      [...'a9993e364706816aba3e25717850c26c9cd0d89d'].reduce((sum, d) => sum + Number.parseInt(d, 16), 0) %
        3 ===
        0,
    );
  });
});
