import fc from 'fast-check';
import { bioLabels, taggedSpans, viterbi } from '../../../src/extract/reader/viterbi';

const NAMES = ['O', 'B-A', 'I-A', 'B-B', 'I-B'];
const labels = bioLabels(NAMES);

/** Score of the best allowed sequence, by trying all of them. */
function bestScore(scores: Float32Array, count: number): number {
  let best = Number.NEGATIVE_INFINITY;
  const walk = (row: number, before: number, total: number) => {
    if (row === count) {
      best = Math.max(best, total);
      return;
    }
    NAMES.forEach((_, j) => {
      const begin = labels.begin[j]!;
      if (begin >= 0 && before !== begin && before !== j) return;
      walk(row + 1, j, total + scores[row * NAMES.length + j]!);
    });
  };
  walk(0, -1, 0);
  return best;
}

const rows = fc
  .integer({ min: 1, max: 5 })
  .chain((count) =>
    fc.array(fc.integer({ min: -9, max: 9 }), { minLength: count * 5, maxLength: count * 5 }),
  );

test('finds the best sequence that BIO allows', () => {
  fc.assert(
    fc.property(rows, (values) => {
      const scores = Float32Array.from(values);
      const path = viterbi(scores, values.length / 5, labels);
      path.forEach((label, i) => {
        const begin = labels.begin[label]!;
        if (begin >= 0) expect([begin, label]).toContain(i === 0 ? -1 : path[i - 1]);
      });
      const total = path.reduce((sum, label, i) => sum + scores[i * 5 + label]!, 0);
      expect(total).toBe(bestScore(scores, path.length));
    }),
  );
});

test('a bias moves the border between O and the rest', () => {
  const scores = Float32Array.of(1, 0, 0, 0, 0);
  expect([...viterbi(scores, 1, labels)]).toEqual([0]);
  expect([...viterbi(scores, 1, labels, 2)]).toEqual([1]);
});

test('spans: adjacent ones stay two; the confidence is a probability', () => {
  const path = Int32Array.of(1, 2, 1, 0, 3, 4);
  const spans = taggedSpans(new Float32Array(30), path, labels);
  expect(spans.map(({ first, last, type }) => [first, last, type])).toEqual([
    [0, 1, 'A'],
    [2, 2, 'A'],
    [4, 5, 'B'],
  ]);
  for (const { confidence } of spans) expect(confidence).toBeCloseTo(0.2);
});

test('bare labels of cues', () => {
  const cues = bioLabels(['O', 'B', 'I']);
  const scores = Float32Array.of(0, 9, 0, 0, 0, 9, 9, 0, 0);
  expect(taggedSpans(scores, viterbi(scores, 3, cues), cues)).toMatchObject([
    { first: 0, last: 1, type: '' },
  ]);
});

test('nothing to decode', () => {
  expect([...viterbi(new Float32Array(0), 0, labels)]).toEqual([]);
});
