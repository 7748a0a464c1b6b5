import fc from 'fast-check';
import { LONGEST, MOST, type PathLine, type PathOptions, paths } from '../../src/viewer/display/paths';

const OPTIONS: PathOptions = { without: new Set(), directed: false, all: false };
const line = (
  source: string,
  target: string,
  type = 'KNOWS',
  key = `${source}|${type}|${target}`,
): PathLine => ({
  key,
  type,
  source,
  target,
});
const stops = (path: readonly { from: string; to: string }[]) =>
  [path[0]!.from, ...path.map((s) => s.to)].join('');

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const graphs = fc.array(
  fc
    .tuple(fc.constantFrom(...IDS), fc.constantFrom(...IDS), fc.constantFrom('KNOWS', 'OWNS'))
    .map(([source, target, type]) => ({ source, target, type })),
  { maxLength: 14 },
);
const options = fc.record({
  directed: fc.boolean(),
  all: fc.boolean(),
  without: fc.constantFrom(new Set<string>(), new Set(['OWNS'])),
});

/** Every way without a repeated stop, by plain trying. */
function byTrying(lines: readonly PathLine[], from: string, to: string, { directed, without }: PathOptions) {
  const found: string[] = [];
  const walk = (trail: string) => {
    const at = trail.at(-1)!;
    if (at === to) {
      found.push(trail);
      return;
    }
    for (const next of IDS) {
      const leads = lines.some(
        (l) =>
          !without.has(l.type) &&
          ((l.source === at && l.target === next) || (!directed && l.source === next && l.target === at)),
      );
      if (leads && !trail.includes(next)) walk(trail + next);
    }
  };
  walk(from);
  return found;
}

describe('paths between two entities', () => {
  test('the same as by trying every way: all the shortest ones, or all up to four steps', () => {
    fc.assert(
      fc.property(graphs, options, (drawn, chosen) => {
        const lines = drawn.map((l, i) => line(l.source, l.target, l.type, `${i}`));
        const tried = byTrying(lines, 'a', 'b', chosen);
        const shortest = Math.min(...tried.map((t) => t.length - 1));
        const longest = chosen.all ? Math.max(LONGEST, shortest) : shortest;
        const found = paths(lines, 'a', 'b', chosen);
        expect(found.paths.map(stops).sort()).toEqual(tried.filter((t) => t.length - 1 <= longest).sort());
        expect(found.more).toBe(false);
      }),
    );
  });

  test('each step holds all the lines that lead there, and only those', () => {
    fc.assert(
      fc.property(graphs, options, (drawn, chosen) => {
        const lines = drawn.map((l, i) => line(l.source, l.target, l.type, `${i}`));
        for (const path of paths(lines, 'a', 'b', chosen).paths)
          for (const { from, to, lines: held } of path)
            expect(held).toEqual(
              lines.filter(
                (l) =>
                  !chosen.without.has(l.type) &&
                  ((l.source === from && l.target === to) ||
                    (!chosen.directed && l.source === to && l.target === from)),
              ),
            );
      }),
    );
  });

  test('shorter paths come first, then those with more lines', () => {
    const lines = [
      ...[line('a', 'c'), line('c', 'b')],
      ...[line('a', 'd'), line('a', 'd', 'OWNS'), line('d', 'b')],
      line('a', 'b'),
    ];
    expect(paths(lines, 'a', 'b', { ...OPTIONS, all: true }).paths.map(stops)).toEqual(['ab', 'adb', 'acb']);
    expect(paths(lines, 'a', 'b', OPTIONS).paths.map(stops)).toEqual(['ab']);
  });

  test('a path longer than four steps is found when there is no shorter one', () => {
    const chain = [...'acdefb'].slice(1).map((to, i) => line('acdefb'[i]!, to));
    expect(paths(chain, 'a', 'b', { ...OPTIONS, all: true }).paths.map(stops)).toEqual(['acdefb']);
    expect(paths(chain, 'b', 'a', { ...OPTIONS, directed: true }).paths).toEqual([]);
  });

  test('lists no more than its limit and says so', () => {
    const many = Array.from({ length: 60 }, (_, i) => [line('a', `m${i}`), line(`m${i}`, 'b')]).flat();
    const more = Array.from({ length: 60 }, (_, i) => [line(`m${i}`, `m${(i + 1) % 60}`)]).flat();
    expect(paths(many, 'a', 'b', OPTIONS)).toMatchObject({ more: false });
    const found = paths([...many, ...more], 'a', 'b', { ...OPTIONS, all: true });
    expect([found.paths.length, found.more]).toEqual([MOST, true]);
    expect(found.paths.map((p) => p.length)).toEqual([...found.paths.map((p) => p.length)].sort());
  });
});
