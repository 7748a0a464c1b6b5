import { readDocuments } from '../src/evaluate/read-documents';
import { loadWeights } from '../src/extract/reader/session';
import { BenchArticle } from './tune/bench-article';
import { currentSetting } from './tune/settings';
import { align } from '../src/evaluate/graph-alignment';
import { annotatedDocument } from '../src/evaluate/annotated-document';
import { writeFileSync } from 'node:fs';
(async () => {
  const [file, from, to, out, over] = process.argv.slice(2);
  const w = await loadWeights();
  const weights = { ...w, manifest: { ...w.manifest, thresholds: { ...w.manifest.thresholds, coreference: -2.2 } } };
  const lines: string[] = []; let i = 0;
  for await (const g of readDocuments(file!)) {
    const k = i++;
    if (k < Number(from) || k >= Number(to)) continue;
    const a: any = await BenchArticle.read(g, weights);
    const setting: any = { ...currentSetting(weights.manifest), edge: 0, further: 0, against: 0, statement: 0.25, ...JSON.parse(over ?? '{}') };
    const p = await a.predict(setting);
    const { relations, mentions, words } = await a.mentioned(setting);
    const byPair = new Map(relations.map((r: any) => [`${r.head} ${r.tail}`, r]));
    const al = align(g, annotatedDocument(p, g.id));
    const back = new Map<any, number[]>();
    al.of.forEach((key, gi) => { if (key !== undefined) back.set(key, [...(back.get(key) ?? []), gi]); });
    const sent = (o: number) => p.sentences.findIndex((s: any) => o < s[1]);
    for (const r of p.relations) {
      const H = back.get(p.entities[r.head].cluster) ?? [], T = back.get(p.entities[r.tail].cluster) ?? [];
      const fw = g.relations.filter((x) => H.includes(x.head) && T.includes(x.tail)), bw = g.relations.filter((x) => T.includes(x.head) && H.includes(x.tail));
      const says = (x: any) => x.type === r.type || x.accept?.includes(r.type);
      const sym = ['MET_WITH', 'FAMILY_OF', 'AGREED_WITH'].includes(r.type);
      const hit = [...fw, ...(sym ? bw : [])];
      const gp = hit.some((x) => x.plain && says(x)), gn = hit.some((x) => !x.plain && says(x));
      const forb = g.forbidden.some((x) => x.type === r.type && ((H.includes(x.head) && T.includes(x.tail)) || (sym && H.includes(x.tail) && T.includes(x.head))));
      const q: any = byPair.get(`${r.head} ${r.tail}`);
      const A = mentions[r.head], B = mentions[r.tail];
      const wa = words.findIndex((x: any) => x.start >= A.start), wb = words.findIndex((x: any) => x.start >= B.start);
      lines.push(JSON.stringify({ doc: g.id, h: p.entities[r.head].cluster, t: p.entities[r.tail].cluster, type: r.type, by: r.by, plain: r.plain, mood: r.mood, pol: r.polarity, mod: r.modality, p: r.confidence, any: q?.anyProbability ?? null, pl: q?.plain ?? null, neg: q?.negative ?? null, moods: q?.mood, mods: q?.modality, judged: H.length > 0 && T.length > 0, gp, gn, pair: fw.length > 0, rev: bw.length > 0, forb,
        ka: A.kind, kb: B.kind, ta: A.type, tb: B.type, ca: A.confidence, cb: B.confidence, nested: (A.start <= B.start && B.end <= A.end) || (B.start <= A.start && A.end <= B.end), ds: Math.abs(sent(A.start) - sent(B.start)), dw: wb - wa, na: p.clusters[p.entities[r.head].cluster].length, nb: p.clusters[p.entities[r.tail].cluster].length, self: p.entities[r.head].cluster === p.entities[r.tail].cluster, attr: r.attribution !== null }));
    }
  }
  writeFileSync(out!, lines.join('\n'));
})();
