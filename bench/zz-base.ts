import { readDocuments } from '../src/evaluate/read-documents';
import { loadWeights } from '../src/extract/reader/session';
import { BenchArticle } from './tune/bench-article';
import { currentSetting } from './tune/settings';
import { HEADER, measure, row } from './tune/measures';
import { scorers } from './zz-more';
(async () => {
  const w = await loadWeights();
  const weights = { ...w, manifest: { ...w.manifest, thresholds: { ...w.manifest.thresholds, coreference: -2.2 } } };
  const [label = '', over = '{}'] = process.argv.slice(2);
  for (const [set, most] of [['dev', 25], ['train', 40]] as const) {
    const articles: BenchArticle[] = [];
    for await (const g of readDocuments(`/work/shared/data/${set}/newsgraph.jsonl.gz`)) { if (articles.length >= most) break; articles.push(await BenchArticle.read(g, weights)); }
    const s = { ...currentSetting(weights.manifest), statement: 0.55, ...JSON.parse(over) };
    console.log(row(set, label, await measure(articles, s as any)), await scorers(articles, s as any));
  }
})();
