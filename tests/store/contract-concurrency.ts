import type { GraphRecord, GraphStore } from '../../src/model/store';
import { recordsOf } from './contract-records';
import { articleRows } from './rows';

const STATEMENTS = 12;
/** Articles that all speak of the same people: their edges and entities are fought over. */
const article = (id: string, text = id) =>
  articleRows({
    id,
    text,
    said: Array.from({ length: STATEMENTS }, (_, i) => ({
      subject: `P${i}`,
      type: 'MET_WITH',
      object: `P${i + 1}`,
      confidence: 0.5,
    })),
  });
const IDS = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'];

/** Statements of each article that stands in the records. */
function wholeness(records: readonly GraphRecord[]): number[] {
  const nodes = records.flatMap((r) => (r.kind === 'node' ? [r] : []));
  const of = (label: string) => nodes.filter((n) => n.labels[0] === label);
  return of('Article').map(
    (a) => of('Statement').filter((s) => s.properties.articleId === a.properties.id).length,
  );
}

export function contractOfConcurrency(store: () => GraphStore): void {
  test('writers, deleters and readers at once leave the graph that they leave one after the other', async () => {
    await store().writeArticle(article('gone'));
    const seen: GraphRecord[][] = [];
    const read = async () => void seen.push(await recordsOf(store()));
    const ask = () =>
      store().query({ text: 'MATCH ()-[r:MET_WITH]->() RETURN count(r) AS n ORDER BY n', params: {} });
    const found = await Promise.all([
      ...IDS.map((id) => store().writeArticle(article(id))),
      read(),
      store().deleteArticle('gone'),
      ask(),
      ...IDS.slice(0, 3).map((id) => store().writeArticle(article(id, `${id}, corrected`))),
      read(),
      ask(),
    ]);
    expect(found).toHaveLength(14);
    for (const records of seen) for (const n of wholeness(records)) expect(n).toBe(STATEMENTS);
    // which of the two versions of an article came last is not said
    for (const id of IDS.slice(0, 3)) await store().writeArticle(article(id, `${id}, corrected`));
    const together = await recordsOf(store());
    for (const id of IDS) await store().deleteArticle(id);
    for (const [i, id] of IDS.entries())
      await store().writeArticle(article(id, i < 3 ? `${id}, corrected` : id));
    expect(await recordsOf(store())).toEqual(together);
    expect(wholeness(together)).toEqual(IDS.map(() => STATEMENTS));
  }, 300_000);
}
