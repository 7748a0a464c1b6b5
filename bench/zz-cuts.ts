import { readDocuments } from '../src/evaluate/read-documents';
import { loadWeights } from '../src/extract/reader/session';
import { BenchArticle } from './tune/bench-article';
import { mentionsOf } from '../src/extract/reader/mentions';
(async () => {
  const weights = await loadWeights(); let i = 0;
  for await (const g of readDocuments('/work/shared/data/train/newsgraph.jsonl.gz')) {
    if (i++ < 60) continue; if (i > 80) break;
    const a: any = await BenchArticle.read(g, weights); const { article, words, tagging } = a.encoded; const t = article.text;
    const f = (margin: number) => mentionsOf(t, words, tagging, weights.manifest, { margin, inner: true, graphType: 1, exchangeType: 1 }).filter((m) => m.kind === 'name');
    const A = f(1), B = f(-1); const key = (m: any) => `${m.start}-${m.end}`;
    const ka = new Set(A.map(key)), kb = new Set(B.map(key)); const gk = new Set(g.entities.map(key));
    const show = (m: any) => `${t.slice(m.start, m.end)} [${m.exchangeType}/${m.type} ${m.confidence.toFixed(2)}${gk.has(key(m)) ? ' GOLD' : ''}]`;
    const da = A.filter((m) => !kb.has(key(m))), db = B.filter((m) => !ka.has(key(m)));
    for (const m of da) { const o = db.filter((x) => x.start < m.end && m.start < x.end); console.log('names:', show(m), ' graph:', o.map(show).join(' + ') || '-'); }
    for (const m of db) if (!da.some((x) => x.start < m.end && m.start < x.end)) console.log('names: - graph:', show(m));
  }
})();
