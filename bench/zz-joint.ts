import { readDocuments } from '../src/evaluate/read-documents';
import { loadWeights } from '../src/extract/reader/session';
import { BenchArticle } from './tune/bench-article';
import { currentSetting } from './tune/settings';
import { measure, row } from './tune/measures';
import { scorers } from './zz-more';
(async () => {
  const w = await loadWeights();
  const weights = { ...w, manifest: { ...w.manifest, thresholds: { ...w.manifest.thresholds, coreference: -2.2 } } };
  const articles: BenchArticle[] = [];
  for await (const g of readDocuments(`/work/shared/data/dev/newsgraph.jsonl.gz`)) articles.push(await BenchArticle.read(g, weights));
  const base = { ...currentSetting(weights.manifest), moreMargin: 0.3, 'link nominal>nominal': 0.45, 'link name>name': 0.8, statement: 0.55, edge: 0.3, against: 0.9, plain: 0.45, cue: 1 };
  const go = async (o: any, more = false) => console.log(row('', JSON.stringify(o), await measure(articles, { ...base, ...o } as any)), more ? ((await scorers(articles, { ...base, ...o })).match(/MUC.*/)?.[0] ?? '') : '');
  for (const statement of [0.35, 0.4, 0.45, 0.5, 0.55]) for (const edge of [0.2, 0.3, 0.35, 0.4]) await go({ statement, edge });
  for (const n of [0.35, 0.45, 0.55, 0.65]) await go({ 'link nominal>name': n }, true);
  for (const n of [0.35, 0.45, 0.55, 0.65, 0.75]) await go({ 'link nominal>nominal': n }, true);
  for (const n of [0.7, 0.8, 0.9, 1.01]) await go({ 'link name>name': n }, true);
  for (const n of [0.2, 0.35, 0.5, 0.65]) await go({ 'link pronoun>name': n, 'link pronoun>nominal': n }, true);
})();
