import fc from 'fast-check';
import { bestAssignment } from '../../src/evaluate/assignment';
import type { Chains } from '../../src/evaluate/chains';
import { coreferenceMeasures, coreferenceTally } from '../../src/evaluate/coreference';

const chainsOf = (...words: string[]): Chains => words.map((w) => new Set(w));
const scores = (gold: Chains, predicted: Chains) =>
  Object.fromEntries(coreferenceMeasures(coreferenceTally(gold, predicted)).map((m) => [m.name, m]));

describe('coreference', () => {
  // the worked example of Pradhan et al. 2014, "Scoring coreference partitions of predicted mentions"
  const example = scores(chainsOf('abc', 'defg'), chainsOf('ab', 'cd', 'fghi'));

  it.each([
    ['MUC', 2 / 5, 2 / 5],
    ['B³', 4 / 8, 35 / 84],
    ['CEAF-φ4', 1.3 / 3, 1.3 / 2],
    ['mentions', 6 / 8, 6 / 7],
  ])('%s of the worked example', (name, precision, recall) => {
    expect(example[name]!.precision).toBeCloseTo(100 * precision, 6);
    expect(example[name]!.recall).toBeCloseTo(100 * recall, 6);
    expect(example[name]!.value).toBeCloseTo((200 * precision * recall) / (precision + recall), 6);
  });

  it('averages the three for CoNLL', () => {
    const mean = (example.MUC!.value + example['B³']!.value + example['CEAF-φ4']!.value) / 3;
    expect(example.CoNLL!.value).toBeCloseTo(mean, 6);
  });

  const partition = fc
    .array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 12 })
    .map((owners) =>
      [0, 1, 2, 3, 4]
        .map((c) => new Set(owners.flatMap((owner, i) => (owner === c ? [`${i}`] : []))))
        .filter((chain) => chain.size > 1),
    );

  it('gives 100 to the gold itself, and never less than 0 or more than 100', () => {
    fc.assert(
      fc.property(partition, partition, (gold, predicted) => {
        fc.pre(gold.length > 0);
        for (const m of Object.values(scores(gold, gold))) expect(m.value).toBeCloseTo(100, 6);
        for (const m of Object.values(scores(gold, predicted))) {
          expect(m.value).toBeGreaterThanOrEqual(0);
          expect(m.value).toBeLessThanOrEqual(100 + 1e-9);
        }
      }),
    );
  });

  it('swaps precision and recall when gold and predicted are swapped', () => {
    fc.assert(
      fc.property(partition, partition, (a, b) => {
        const [there, back] = [scores(a, b), scores(b, a)];
        for (const name of ['MUC', 'B³', 'CEAF-φ4'])
          expect(there[name]!.precision).toBeCloseTo(back[name]!.recall!, 6);
      }),
    );
  });
});

describe('bestAssignment', () => {
  const allSums = (w: number[][], row = 0, used: ReadonlySet<number> = new Set()): number =>
    row === w.length
      ? 0
      : Math.max(
          allSums(w, row + 1, used),
          ...w[row]!.map((x, c) => (used.has(c) ? 0 : x + allSums(w, row + 1, new Set([...used, c])))),
        );

  it('finds what trying everything finds', () => {
    const matrix = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(matrix, (w) => {
        expect(bestAssignment(w)).toBe(allSums(w));
      }),
    );
  });

  it('is 0 for nothing', () => {
    expect(bestAssignment([])).toBe(0);
    expect(bestAssignment([[], []])).toBe(0);
  });
});
