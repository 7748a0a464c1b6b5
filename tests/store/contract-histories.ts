import fc from 'fast-check';
import type { GraphStore } from '../../src/model/store';
import { checkGraph } from '../../src/store/check';
import { anyHistory, clear, live, outcomeOf } from './histories';
import { stateOf } from './state';

/** What also holds of rows that were made by hand. */
const HOLDS = ['version', 'ends', 'edges', 'entities', 'names', 'counts', 'copies'];

const wrong = async (store: GraphStore) =>
  (await checkGraph(store)).invariants.flatMap(({ name, shown }) => (HOLDS.includes(name) ? shown : []));

export function contractOfHistories(store: () => GraphStore, runs: number): void {
  test('any history of ingests, edits, reader versions and deletions gives what its outcome gives, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, fc.infiniteStream(fc.nat()), async (history, random) => {
        await clear(store());
        expect(await stateOf(store())).toEqual([]);
        await live(store(), history);
        const lived = await stateOf(store());
        expect(await wrong(store())).toEqual([]);
        await live(store(), outcomeOf(history));
        expect(await stateOf(store())).toEqual(lived);
        await clear(store());
        const order = new Map(outcomeOf(history).map(([id]) => [id, random.next().value as number]));
        await live(
          store(),
          [...outcomeOf(history)].sort(([a], [b]) => order.get(a)! - order.get(b)!),
        );
        expect(await stateOf(store())).toEqual(lived);
      }),
      { numRuns: runs },
    );
  }, 900_000);
}
