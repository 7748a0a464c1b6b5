import fc from 'fast-check';
import { dragged, type Hold, keyed, periodOf, ticks, windowOf } from '../../src/viewer/display/brush';

const month = (n: number) => `2024-${String(n).padStart(2, '0')}`;
const bars = [1, 2, 3, 4].map((n) => ({ from: `${month(n)}-01`, to: `${month(n)}-28` }));

test('a window and its days lead back to each other; at the rim it is open', () => {
  expect(periodOf(bars, [1, 2], null)).toEqual({ from: '2024-02-01', to: '2024-03-28' });
  expect(periodOf(bars, [0, 3], null)).toEqual({ from: null, to: null });
  expect(periodOf(bars, [0, 1], null)).toEqual({ from: null, to: '2024-02-28' });
  expect(periodOf(bars, [0, 3], ['2024-01-01', '2024-04-28'])).toEqual({
    from: '2024-01-01',
    to: '2024-04-28',
  });
  for (const window of [
    [0, 3],
    [1, 1],
    [2, 3],
  ] as const)
    expect(windowOf(bars, periodOf(bars, window, null))).toEqual(window);
});

test('a period outside of what is drawn lies at the rim', () => {
  expect(windowOf(bars, { from: '1999-01-01', to: '2030-01-01' })).toEqual([0, 3]);
  expect(windowOf([], { from: null, to: null })).toEqual([0, 0]);
});

test('a hand draws, moves and stretches, and never leaves the bars', () => {
  expect(dragged('draw', [0, 9], 6, 2, 10)).toEqual([2, 6]);
  expect(dragged('move', [2, 4], 3, 5, 10)).toEqual([4, 6]);
  expect(dragged('move', [2, 4], 3, 30, 10)).toEqual([7, 9]);
  expect(dragged('first', [2, 4], 2, 8, 10)).toEqual([4, 4]);
  expect(dragged('last', [2, 4], 4, 0, 10)).toEqual([2, 2]);
  const index = fc.integer({ min: -5, max: 15 });
  fc.assert(
    fc.property(
      fc.constantFrom<Hold>('draw', 'move', 'first', 'last'),
      fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
      index,
      index,
      (hold, before, anchor, at) => {
        const [first, last] = dragged(hold, before, anchor, at, 10);
        expect(first >= 0 && first <= last && last <= 9).toBe(true);
        if (hold === 'move') expect(last - first).toBe(before[1] - before[0]);
      },
    ),
  );
});

test('keys move a slider as everywhere, other keys are left alone', () => {
  expect(['ArrowRight', 'ArrowDown', 'Home', 'End', 'PageUp', 'a'].map((k) => keyed(k, 5, 30))).toEqual([
    6,
    4,
    0,
    29,
    8,
    null,
  ]);
  expect(keyed('ArrowLeft', 0, 30)).toBe(0);
});

test('words under the bars stand evenly apart', () => {
  expect(ticks(4, 6)).toEqual([0, 1, 2, 3]);
  expect(ticks(60, 6)).toEqual([0, 10, 20, 30, 40, 50]);
  expect(ticks(0, 6)).toEqual([]);
});
