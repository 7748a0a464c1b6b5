import fc from 'fast-check';
import { inOrder } from '../../src/build/in-order';

const collect = async <T>(results: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const result of results) all.push(result);
  return all;
};

test('any order of ending, any number ahead: results come in the order of the items, never more begun than allowed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.nat(), { maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      async (scheduler, items, ahead) => {
        let running = 0;
        let most = 0;
        const results = collect(
          inOrder(items, ahead, async (item) => {
            most = Math.max(most, ++running);
            await scheduler.schedule(Promise.resolve());
            running--;
            return item * 2;
          }),
        );
        await scheduler.waitFor(results);
        expect(await results).toEqual(items.map((item) => item * 2));
        expect(most).toBeLessThanOrEqual(ahead);
      },
    ),
  );
});

test('an error comes at its place, after the results before it', async () => {
  const seen: number[] = [];
  const reading = (async () => {
    const work = async (n: number) => {
      if (n === 3) throw new RangeError('three');
      return n;
    };
    for await (const n of inOrder([1, 2, 3, 4], 4, work)) seen.push(n);
  })();
  await expect(reading).rejects.toThrow(RangeError);
  expect(seen).toEqual([1, 2]);
});

test('one who stops early waits for what was begun and begins nothing more', async () => {
  const begun: number[] = [];
  let ended = 0;
  const work = async (n: number) => {
    begun.push(n);
    await Promise.resolve();
    ended++;
    return n;
  };
  for await (const n of inOrder([1, 2, 3, 4, 5], 2, work)) if (n === 1) break;
  expect(begun).toEqual([1, 2]);
  expect(ended).toBe(2);
});
