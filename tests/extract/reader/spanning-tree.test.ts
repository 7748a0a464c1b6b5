import fc from 'fast-check';
import { spanningTree } from '../../../src/extract/reader/spanning-tree';

const isTree = (heads: readonly number[]): boolean =>
  heads.filter((h) => h < 0).length === 1 &&
  heads.every((_, i) => {
    let at = i;
    for (let step = 0; step <= heads.length; step++) {
      if (at < 0) return true;
      at = heads[at]!;
    }
    return false;
  });

const total = (scores: readonly number[], heads: readonly number[]): number =>
  heads.reduce((sum, head, i) => sum + scores[i * (heads.length + 1) + head + 1]!, 0);

/** The best tree by trying all head assignments. */
function bestTotal(scores: readonly number[], count: number): number {
  let best = Number.NEGATIVE_INFINITY;
  const heads: number[] = [];
  const walk = () => {
    if (heads.length === count) {
      if (isTree(heads)) best = Math.max(best, total(scores, heads));
      return;
    }
    for (let h = -1; h < count; h++) {
      heads.push(h);
      walk();
      heads.pop();
    }
  };
  walk();
  return best;
}

const matrix = (max: number) =>
  fc
    .integer({ min: 1, max })
    .chain((n) =>
      fc.tuple(
        fc.constant(n),
        fc.array(fc.integer({ min: -20, max: 20 }), { minLength: n * (n + 1), maxLength: n * (n + 1) }),
      ),
    );

test('best of all trees with one root', () => {
  fc.assert(
    fc.property(matrix(5), ([count, scores]) => {
      const heads = [...spanningTree(Float32Array.from(scores), count)];
      expect(isTree(heads)).toBe(true);
      expect(total(scores, heads)).toBe(bestTotal(scores, count));
    }),
  );
});

test('a tree for long sentences too', () => {
  fc.assert(
    fc.property(matrix(40), ([count, scores]) => {
      expect(isTree([...spanningTree(Float32Array.from(scores), count)])).toBe(true);
    }),
  );
});

test('no words, no tree', () => {
  expect(spanningTree(new Float32Array(0), 0)).toHaveLength(0);
});
