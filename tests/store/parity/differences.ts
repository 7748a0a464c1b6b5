import { QueryError } from '../../../src/model/errors';
import type { GraphStore } from '../../../src/model/store';
import { type Answer, KNOWN_DIFFERENCES } from '../../../src/store/differences';
import { writeFerryArticles } from './ferry-articles';

/** Every known difference is looked at on one engine: a list that is out of date fails here. */
export function describeDifferences(engine: 'neo4j' | 'embedded', open: () => Promise<GraphStore>): void {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await writeFerryArticles(store);
  }, 300_000);
  afterAll(() => store?.close());

  test.each(KNOWN_DIFFERENCES)('$statement', async (difference) => {
    const answer: Answer = await store.query({ text: difference.statement, params: { text: 'abc' } }).then(
      ({ rows }) => ({ value: rows[0]?.[0] }),
      (error) => {
        expect(error).toBeInstanceOf(QueryError);
        return { refused: error.code };
      },
    );
    expect(answer).toEqual(difference[engine]);
    expect(difference.neo4j).not.toEqual(difference.embedded);
  });
}
