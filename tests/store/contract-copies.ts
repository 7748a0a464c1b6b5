import type { GraphStore } from '../../src/model/store';
import { articleRows, edgeKeyOf, type Said, type Told } from './rows';
import { rowsOf, snapshot } from './snapshot';

const said: readonly Said[] = ['Ben Ruiz', 'Cy Oak', 'Dee Fox', 'Eli Gray', 'Flo Hart'].map((object) => ({
  subject: 'Ada Moss',
  type: 'MET_WITH',
  object,
  confidence: 0.5,
}));
const FIRST = said[0]!;
const agency: Told = { id: 'agency', publishedAt: '2024-03-01T08:00:00Z', said };
const paper: Told = { id: 'a-paper', publishedAt: '2024-03-01T09:00:00Z', said };
const portal: Told = { id: 'portal', said: said.slice(0, 4) };

const copies = (store: GraphStore) =>
  rowsOf(
    store,
    'MATCH (c:Article)-[r:COPY_OF]->(o:Article) RETURN c.id AS copy, o.id AS original, r.share AS share ORDER BY copy',
  );
const edge = (store: GraphStore) =>
  rowsOf(
    store,
    'MATCH ()-[r:MET_WITH]->() WHERE r.key = $key RETURN r.nArticles AS articles, r.nSources AS sources, r.confidence AS c',
    { key: edgeKeyOf(FIRST) },
  );

export function contractOfCopies(store: () => GraphStore): void {
  const write = (told: Told) => store().writeArticle(articleRows(told));

  test('the same text elsewhere is a copy of the article that was published first, and no new source', async () => {
    await write(paper);
    expect(await edge(store())).toEqual([[1, 1, 0.5]]);
    await write(agency);
    expect(await copies(store())).toEqual([['a-paper', 'agency', 1]]);
    expect(await edge(store())).toEqual([[2, 1, 0.5]]);
    const repeated = await rowsOf(
      store(),
      `MATCH (x:Sentence)-[:DUPLICATE_OF]->(y:Sentence)
       RETURN DISTINCT x.articleId AS copy, y.articleId AS original, x.text = y.text AS same, count(*) AS n`,
    );
    expect(repeated).toEqual([['a-paper', 'agency', true, 5]]);
  });

  test('a shortened copy without a date comes after both; all are copies of the first', async () => {
    for (const told of [portal, paper, agency]) await write(told);
    expect(await copies(store())).toEqual([
      ['a-paper', 'agency', 1],
      ['portal', 'agency', 1],
    ]);
    expect(await edge(store())).toEqual([[3, 1, 0.5]]);
  });

  test('when the original goes or is rewritten, the next one takes its place', async () => {
    for (const told of [agency, portal, paper]) await write(told);
    const three = await snapshot(store());
    await store().deleteArticle('agency');
    expect(await copies(store())).toEqual([['portal', 'a-paper', 1]]);
    await write(agency);
    expect(await snapshot(store())).toEqual(three);
    const other: Said = { subject: 'Gus Ito', type: 'MET_WITH', object: 'Ben Ruiz' };
    await write({ ...agency, text: 'rewritten', said: [FIRST, other] });
    expect(await copies(store())).toEqual([['portal', 'a-paper', 1]]);
    expect(await edge(store())).toEqual([[3, 2, 0.75]]);
    await store().deleteArticle('a-paper');
    expect(await copies(store())).toEqual([]);
    expect(await edge(store())).toEqual([[2, 2, 0.75]]);
  });

  test('two articles that share less than nearly all, or only two sentences, are two sources', async () => {
    const own = (subject: string): Said[] =>
      ['Cy Oak', 'Eli Gray'].map((object) => ({ subject, type: 'ACCUSED', object }));
    await write({ id: 'b1', said: [...said.slice(0, 4), ...own('Hal Jost')] });
    await write({ id: 'b2', said: [...said.slice(0, 4), ...own('Ida Kemp')] });
    expect(await copies(store())).toEqual([]);
    expect(await edge(store())).toEqual([[2, 2, 0.75]]);
    for (const id of ['b1', 'b2']) await store().deleteArticle(id);
    for (const id of ['b1', 'b2']) await write({ id, said: said.slice(0, 2) });
    expect(await copies(store())).toEqual([]);
    expect(await edge(store())).toEqual([[2, 2, 0.75]]);
  });

  test('people who are quoted in both are one source as before; unnamed sources of a copy are those of the original', async () => {
    const by = (id: string, key: string) => ({ more: { speaker: 'x', speakerKey: key.replace('ID', id) } });
    for (const key of ['x:1', 'UNNAMED:ID', 'ID#officials', 'ID']) {
      for (const told of [agency, paper])
        await write({
          ...told,
          text: key,
          said: said.map((s) => ({ ...s, ...by(told.id, key) })),
        });
      expect(await edge(store())).toEqual([[2, 1, 0.5]]);
    }
  });

  test('a date that was corrected is taken over though the text is the same', async () => {
    for (const told of [agency, paper]) await write(told);
    expect((await write({ ...paper, publishedAt: '2024-02-28' })).outcome).toBe('updated');
    expect(await copies(store())).toEqual([['agency', 'a-paper', 1]]);
  });
}
