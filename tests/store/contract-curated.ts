import fc from 'fast-check';
import { articleRows as rowsOfExtraction } from '../../src/graph';
import type { Decision } from '../../src/model/decision';
import { StoreError } from '../../src/model/errors';
import type { ArticleRows, GraphRecord, GraphStore } from '../../src/model/store';
import { checkGraph } from '../../src/store/check';
import { ferryLine } from '../graph/ferry-line';
import { ministerTalks } from '../graph/minister-talks';
import { decisionMaker, UNDOING } from './decisions';
import { anyHistory } from './histories';
import { articleRows } from './rows';
import { rowsOf } from './snapshot';
import { stateOf } from './state';

/** One thing that people do: read an article, take it away (rows null), decide, undo. Numbers choose among what is there. */
type Deed =
  | { readonly id: string; readonly rows: ArticleRows | null }
  | { readonly decide: Decision['kind']; readonly choice: readonly [number, number, number] }
  | { readonly undo: number };

const REAL = new Map(
  [ferryLine, ministerTalks].map((extraction) => [
    extraction.article.id,
    rowsOfExtraction(extraction, { now: '2031-05-01T00:00:00.000Z', runId: `run-${extraction.article.id}` }),
  ]),
);

const reading: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 3,
    arbitrary: anyHistory.map(([deed]) => ({
      id: deed![0],
      rows: deed![1] && articleRows({ id: deed![0], ...deed![1] }),
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...REAL.keys()), fc.boolean())
      .map(([id, there]) => ({ id, rows: there ? REAL.get(id)! : null })),
  },
);
const deciding: fc.Arbitrary<Deed> = fc.record({
  decide: fc.constantFrom<Decision['kind'][]>(
    'merge',
    'merge',
    'merge',
    'split',
    'split',
    'rename',
    'retype',
    'reject',
    'confirm',
    'alias',
  ),
  choice: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
});
const history: fc.Arbitrary<readonly Deed[]> = fc
  .tuple(
    fc.array(reading, { minLength: 2, maxLength: 4 }),
    fc.array(
      fc.oneof(
        { weight: 2, arbitrary: reading },
        { weight: 5, arbitrary: deciding },
        { weight: 2, arbitrary: fc.record({ undo: fc.nat() }) },
      ),
      { minLength: 3, maxLength: 12 },
    ),
  )
  .map(([first, rest]) => [...first, ...rest]);

const pick = <T>(items: readonly T[], choice: number): T | undefined =>
  items[choice % Math.max(1, items.length)];

const ids = async (store: GraphStore, text: string): Promise<string[]> =>
  (await rowsOf(store, text)).map(([id]) => String(id)).sort();

/** A decision about what the graph holds now; null where it holds nothing to decide about. */
async function decisionAbout(
  store: GraphStore,
  kind: Decision['kind'],
  [a, b, c]: readonly [number, number, number],
  make: ReturnType<typeof decisionMaker>,
): Promise<Decision | null> {
  const entities = await ids(store, 'MATCH (e:Entity) RETURN e.id AS id');
  const statements = await ids(store, 'MATCH (s:Statement) RETURN s.id AS id');
  const entity = pick(entities, a);
  const statement = pick(statements, a);
  if (entity === undefined || statement === undefined) return null;
  const others = [...new Set([pick(entities, b)!, pick(entities, c)!])].filter((id) => id !== entity);
  const articles = (
    await rowsOf(store, 'MATCH (a:Article)-[:MENTIONS]->(e:Entity {id: $id}) RETURN a.id AS id ORDER BY id', {
      id: entity,
    })
  ).map(([id]) => String(id));
  const name = pick(['Ada', 'The Office', 'ADA MOSS'], b)!;
  const given: { readonly [K in Decision['kind']]: () => Decision | null } = {
    merge: () => (others.length === 0 ? null : make('merge', { into: entity, entities: others })),
    split: () =>
      articles.length < 2
        ? null
        : make('split', { entity, articles: articles.slice(0, 1 + (b % (articles.length - 1))) }),
    rename: () => make('rename', { entity, name }),
    retype: () => make('retype', { entity, type: pick(['PERSON', 'LOCATION'], b)! }),
    reject: () => make('reject', { statement }),
    confirm: () => make('confirm', { statement }),
    alias: () => make('alias', { entity, alias: name }),
  };
  return given[kind]();
}

const refusedOr = async (work: Promise<unknown>): Promise<void> => {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'decision-conflict')) throw error;
  }
};

const inForce = async (store: GraphStore) => (await store.decisions()).filter((d) => d.undone === null);

async function live(store: GraphStore, deeds: readonly Deed[]): Promise<void> {
  const make = decisionMaker();
  for (const deed of deeds)
    if ('rows' in deed)
      await (deed.rows === null ? store.deleteArticle(deed.id) : store.writeArticle(deed.rows));
    else if ('decide' in deed) {
      const decision = await decisionAbout(store, deed.decide, deed.choice, make);
      if (decision !== null) await refusedOr(store.decide(decision));
    } else {
      const decision = pick(await inForce(store), deed.undo);
      if (decision !== undefined) await refusedOr(store.undo(decision.id, UNDOING));
    }
}

const undoAll = async (store: GraphStore): Promise<void> => {
  for (const { id } of (await inForce(store)).reverse()) await store.undo(id, UNDOING);
};

const curated = async (store: GraphStore): Promise<string[]> =>
  (await stateOf(store)).filter((line) => !line.startsWith('[["Decision"]'));

async function* nothing(): AsyncGenerator<GraphRecord> {}
const clear = (store: GraphStore) => store.restore(nothing(), { replace: true });

export function contractOfCurated(store: () => GraphStore, runs: number): void {
  test('any history of articles, decisions and undos gives the decisions in force applied once to the last articles', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (deeds) => {
        await clear(store());
        await live(store(), deeds);
        const lived = await curated(store());
        const decisions = await inForce(store());
        await undoAll(store());
        const plain = await curated(store());

        await clear(store());
        const last = [...new Map(deeds.flatMap((d) => ('rows' in d ? [[d.id, d.rows] as const] : [])))];
        const articles = last.flatMap(([, rows]) => rows ?? []);
        for (const rows of articles) await store().writeArticle(rows);
        expect(await curated(store())).toEqual(plain);
        await store().importDecisions([...decisions].reverse());
        expect(await curated(store())).toEqual(lived);
        for (const { articleId } of articles) await store().deleteArticle(articleId);
        expect(await curated(store())).toEqual([]);
        for (const rows of [...articles].reverse()) await store().writeArticle(rows);
        expect(await curated(store())).toEqual(lived);
      }),
      { numRuns: runs },
    );
  }, 900_000);

  test('whatever was decided about articles that were read, the graph is sound', async () => {
    const deeds = fc.array(
      fc.oneof({ weight: 3, arbitrary: deciding }, { weight: 1, arbitrary: fc.record({ undo: fc.nat() }) }),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(deeds, async (decided) => {
        await clear(store());
        for (const rows of REAL.values()) await store().writeArticle(rows);
        await live(store(), decided);
        const { invariants } = await checkGraph(store());
        expect(invariants.filter((i) => i.violations > 0)).toEqual([]);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  }, 900_000);
}
