import fc from 'fast-check';
import type { GraphStore, Properties } from '../../src/model/store';
import { articleRows, type Said, type Told } from './rows';

/** Histories of a few articles that overlap in people, statements and whole sentences: what was done, one thing after the other. */

/** `null`: the article is taken away. */
export type Deed = readonly [id: string, version: Omit<Told, 'id'> | null];

const people = fc.constantFrom('Ada Moss', 'Ben Ruiz', 'Cy Oak', 'Harbour Office:Organization');
const said: fc.Arbitrary<Said> = fc.record({
  subject: people,
  type: fc.constantFrom('MET_WITH', 'ACCUSED'),
  object: people,
  speaker: fc.constantFrom('Ben Ruiz', 'UNNAMED', 'ARTICLE'),
  confidence: fc.constantFrom(0.3, 0.5, 0.9, 1),
  more: fc.constantFrom<Properties[]>(
    {},
    { plain: false },
    { role: 'chair', validFrom: '2024' },
    { modality: 'estimated' },
  ),
});

/** Sentences that several articles print: enough of them, and one is a copy of the other. */
const printed: readonly Said[] = ['Dee Fox', 'Eli Gray', 'Flo Hart', 'Gus Ito', 'Ada Moss'].map((object) => ({
  subject: 'Cy Oak',
  type: 'ACCUSED',
  object,
}));

const version = fc
  .record({
    said: fc.array(said, { maxLength: 3 }),
    printed: fc.subarray([...printed]),
    claims: fc.array(
      fc.record({ speaker: people, text: fc.constantFrom('It rains.', 'The bridge opens in spring.') }),
      { maxLength: 2 },
    ),
    alias: fc.constantFrom('H.O.', 'the Office'),
    extractor: fc.constantFrom('reader@1', 'reader@2'),
    run: fc.constantFrom('2031-05-01T00:00:00Z', '2031-05-02T00:00:00Z'),
    publisher: fc.constantFrom('The Selma Post', undefined),
    publishedAt: fc.constantFrom('2024-01-01', '2024-02-03', '2024-02-03T10:00:00Z', undefined),
  })
  .map(({ printed: shared, alias, ...told }) => ({
    ...told,
    said: [...shared, ...told.said],
    aliases: { 'Harbour Office:Organization': [alias] },
  }));

const IDS = ['a1', 'a2', 'a3', 'a4'];

const deed: fc.Arbitrary<Deed> = fc
  .tuple(
    fc.constantFrom(...IDS),
    fc.option<Omit<Told, 'id'>>(version as fc.Arbitrary<Omit<Told, 'id'>>, { freq: 4 }),
  )
  .map(([id, told]) => [id, told] as const);

export const anyHistory: fc.Arbitrary<readonly Deed[]> = fc.array(deed, { minLength: 3, maxLength: 9 });

/** What is left of a history: the last version of each article that was not taken away since. */
export const outcomeOf = (history: readonly Deed[]): readonly Deed[] =>
  [...new Map(history)].filter(([, told]) => told !== null);

export async function live(store: GraphStore, history: readonly Deed[]): Promise<void> {
  for (const [id, told] of history)
    if (told === null) await store.deleteArticle(id);
    else await store.writeArticle(articleRows({ id, ...told }));
}

export const clear = (store: GraphStore): Promise<void> =>
  live(
    store,
    IDS.map((id): Deed => [id, null]),
  );
