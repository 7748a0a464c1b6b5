import { readDocuments } from '../src/evaluate/read-documents';
import { loadWeights } from '../src/extract/reader/session';
import { BenchArticle } from './tune/bench-article';
import { currentSetting } from './tune/settings';
import { align } from '../src/evaluate/graph-alignment';
import { graphType } from '../src/evaluate/graph-types';
import { annotatedDocument } from '../src/evaluate/annotated-document';
(async () => {
  const [file, most] = process.argv.slice(2);
  const w = await loadWeights();
  const weights = { ...w, manifest: { ...w.manifest, thresholds: { ...w.manifest.thresholds, coreference: -2.2 } } };
  const c: Record<string, number> = {}; const n = (k: string) => { c[k] = (c[k] ?? 0) + 1; }; let i = 0;
  for await (const g of readDocuments(file!)) {
    if (i++ >= Number(most)) break;
    const a: any = await BenchArticle.read(g, weights);
    const setting: any = currentSetting(weights.manifest);
    const p = await a.predict(setting); const { mentions } = await a.mentioned(setting);
    const al = align(g, annotatedDocument(p, g.id));
    al.of.forEach((key, gi) => {
      if (key === undefined || !al.found[gi] || g.tiers[gi] !== 'core') return;
      const want = graphType(g.entities[g.clusters[gi]![0]!]!.type);
      const ms = p.clusters[key as number]!.map((m: number) => mentions[m]);
      const maj = (xs: string[]) => { const m = new Map<string, number>(); for (const x of xs) m.set(x, (m.get(x) ?? 0) + 1); let b: any; for (const [x, k] of m) if (b === undefined || k > m.get(b)!) b = x; return b; };
      n('all'); const ex = maj(ms.map((m: any) => graphType(m.exchangeType))) === want, gr = ms[0].type === want;
      if (ex) n('exchange'); if (gr) n('graph'); if (ex !== gr) { n(`${ex ? 'exchange right' : 'graph right'} ${want} ex=${maj(ms.map((m: any) => graphType(m.exchangeType)))} gr=${ms[0].type}`); }
      const nonpro = ms.filter((m: any) => m.kind !== 'pronoun'); if (maj((nonpro.length ? nonpro : ms).map((m: any) => graphType(m.exchangeType))) === want) n('exchange without pronouns');
    });
  }
  console.log(c);
})();
