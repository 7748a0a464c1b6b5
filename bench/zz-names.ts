// worldwide dev names with several margins
import { readDocuments } from '../src/evaluate/read-documents';
import { loadWeights } from '../src/extract/reader/session';
import { BenchArticle } from './tune/bench-article';
import { mentionsOf } from '../src/extract/reader/mentions';
import { startComparison } from '../src/evaluate/compare';
(async () => {
  const weights = await loadWeights();
  const [most = '60', ...list] = process.argv.slice(2);
  const docs: any[] = [];
  for await (const g of readDocuments('/work/shared/data/dev/worldwide.jsonl.gz')) { if (docs.length >= Number(most)) break; docs.push(await BenchArticle.read(g, weights)); }
  for (const o of list) {
    const c = startComparison(['names']);
    for (const a of docs) {
      const { article, words, tagging } = a.encoded;
      const mentions = mentionsOf(article.text, words, tagging, weights.manifest, { margin: 0, moreMargin: 0.3, inner: true, graphType: 1, exchangeType: 1, ...JSON.parse(o) } as any);
      c.add(a.gold, { ...a.gold, entities: mentions.map((m) => ({ start: m.start, end: m.end, type: m.exchangeType, kind: m.kind })) } as any);
    }
    console.log(o, c.sections().map((x) => x.measures.slice(0, 2).map((m) => `${m.name} ${m.value.toFixed(2)} P ${m.precision?.toFixed(1)} R ${m.recall?.toFixed(1)}`).join(' | ')).join());
  }
})();
