import type { GraphStore } from '../../src/model/store';
import { articleRows, entityId } from './rows';

export function contractOfSearch(store: () => GraphStore): void {
  const search = (text: string, limit = 10) => store().search(text, limit);
  beforeEach(async () => {
    await store().writeArticle(
      articleRows({
        id: 'a1',
        said: [{ subject: 'Ada Moss', type: 'HEADS', object: 'Harbour Office:Organization' }],
        aliases: { 'Harbour Office:Organization': ['HOX'] },
        claims: [{ speaker: 'Ada Moss', text: 'The bridge will open in spring.' }],
      }),
    );
  });

  test('finds entities by name and alias, sentences and claims by their words', async () => {
    const [first] = await search('Ada Moss');
    expect(first).toMatchObject({ label: 'Person', id: entityId('Ada Moss'), text: 'Ada Moss' });
    expect((await search('hox'))[0]).toMatchObject({ label: 'Organization', text: 'Harbour Office' });
    expect((await search('bridge')).map((h) => h.label).sort()).toEqual(['Claim', 'Sentence']);
    expect((await search('bridge'))[0]!.text).toBe('The bridge will open in spring.');
  });

  test('an empty query, a query of signs, and words that nobody said give nothing', async () => {
    for (const text of ['', '   ', '?!', '"', '*', 'zzzunknown']) expect(await search(text)).toEqual([]);
    expect(await search('Ada', 0)).toEqual([]);
  });

  test.each([
    'AND',
    'Ada AND',
    '+Ada -Moss',
    'name:Ada',
    '"Ada',
    '(Ada',
    'Ada~',
    'Ada\\',
    'Ada^2',
    '[Ada TO Moss]',
    'a/b',
    'Ada && Moss',
  ])('syntax of a search engine is only text: %s', async (text) => {
    await expect(search(text)).resolves.toBeInstanceOf(Array);
  });

  test('a name inside syntax is still found', async () => {
    expect((await search('"Ada" (Moss)!'))[0]).toMatchObject({ text: 'Ada Moss' });
  });

  test('the limit holds, best first', async () => {
    const hits = await search('Ada Moss Harbour Office', 2);
    expect(hits).toHaveLength(2);
    expect(hits[0]!.score).toBeGreaterThanOrEqual(hits[1]!.score);
  });

  test('what is deleted is not found', async () => {
    await store().deleteArticle('a1');
    expect(await search('Ada Moss')).toEqual([]);
  });
}
