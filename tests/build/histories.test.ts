import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { type ArticleReader, createReader } from '../../src/build/read-article';
import { storeArticle } from '../../src/build/store-article';
import type { Article } from '../../src/model/article';
import type { Extraction } from '../../src/model/extraction';
import { sha256 } from '../../src/model/ids';
import type { GraphStore } from '../../src/model/store';
import { checkGraph } from '../../src/store/check';
import { openStore } from '../../src/store/open';
import { stateOf } from '../store/state';

/** Articles as they are really read: in any history the graph is that of its outcome, and sound. */

const ARTICLES = path.join(__dirname, '..', 'articles');

const article = (id: string, text: string, more: Partial<Article> = {}): Article => ({
  id,
  text,
  title: null,
  author: null,
  publisher: 'Harbor Gazette',
  url: null,
  publishedAt: '2022-09-29',
  contentHash: sha256(text),
  source: '-',
  ...more,
});

/** Every article whole, cut off after its first half, and printed again elsewhere a day later. */
function versions(): Article[] {
  return ['mobilization-exodus', 'two-ministries', 'denials'].flatMap((name) => {
    const text = readFileSync(path.join(ARTICLES, `${name}.txt`), 'utf8');
    const half = text.slice(0, text.lastIndexOf('. ', text.length / 2) + 1);
    const again = { publisher: 'Inland Mirror', publishedAt: '2022-09-30' };
    return [article(name, text), article(name, half), article(`${name}-again`, text, again)];
  });
}

let folder: string;
let store: GraphStore;
let reader: ArticleReader;
let read: readonly Extraction[];
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'newsgraph-histories-'));
  store = await openStore({ engine: 'embedded', path: path.join(folder, 'graph') });
  await store.prepare();
  reader = await createReader();
  const extractions: Extraction[] = [];
  for (const version of versions()) extractions.push(await reader.readArticle(version));
  read = extractions;
}, 300_000);
afterAll(async () => {
  await store.close();
  await reader.close();
  rmSync(folder, { recursive: true, force: true });
});

let runs = 0;
const surroundings = {
  now: () => new Date(Date.UTC(2031, 4, 1, 0, 0, runs)).toISOString(),
  uuid() {
    runs += 1;
    return `run-${runs}`;
  },
};
const write = (extraction: Extraction) => storeArticle(extraction, store, surroundings);
const clear = async () => {
  for (const { article: a } of read) await store.deleteArticle(a.id);
};

test('any history of real articles gives what its outcome gives, and a sound graph', async () => {
  // an index, and what is done with that version: written, by another reader version, or taken away
  const deed = fc.tuple(fc.nat(8), fc.constantFrom('write', 'write', 'newer', 'remove'));
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 8 }), async (history) => {
      await clear();
      expect(await stateOf(store)).toEqual([]);
      const outcome = new Map<string, Extraction>();
      for (const [index, what] of history) {
        const version = read[index]!;
        if (what === 'remove') {
          await store.deleteArticle(version.article.id);
          outcome.delete(version.article.id);
          continue;
        }
        const extraction =
          what === 'newer' ? { ...version, extractor: `${version.extractor}, newer` } : version;
        await write(extraction);
        outcome.set(version.article.id, extraction);
      }
      const { invariants } = await checkGraph(store);
      expect(invariants.flatMap((i) => i.shown)).toEqual([]);
      const lived = await stateOf(store);
      await clear();
      for (const extraction of [...outcome.values()].reverse()) await write(extraction);
      expect(await stateOf(store)).toEqual(lived);
    }),
    { numRuns: 6 },
  );
}, 600_000);

test('an article that is printed elsewhere is a copy, and no second source', async () => {
  await clear();
  await write(read[2]!);
  const edges = async () => {
    const text = 'MATCH ()-[r]->() WHERE r.key IS NOT NULL RETURN r.key AS key, r.nSources AS n ORDER BY key';
    return (await store.query({ text, params: {} })).rows as [string, number][];
  };
  // things without a name are others in every article
  const named = (await edges()).filter(([key]) => !key.includes('#'));
  expect(named.length).toBeGreaterThan(0);
  await write(read[0]!);
  const sources = new Map(await edges());
  for (const [key, n] of named) expect([key, sources.get(key)]).toEqual([key, n]);
  const text = 'MATCH (c:Article)-[:COPY_OF]->(o:Article) RETURN c.id AS copy, o.id AS original';
  expect((await store.query({ text, params: {} })).rows).toEqual([
    ['mobilization-exodus-again', 'mobilization-exodus'],
  ]);
});
