// scratch: predictions for a file under the current setting
import { readDocuments } from '../src/evaluate/read-documents';
import { loadWeights } from '../src/extract/reader/session';
import { BenchArticle } from './tune/bench-article';
import { currentSetting } from './tune/settings';
import { writeFileSync } from 'node:fs';
(async () => {
  const [file, from, to, out, over] = process.argv.slice(2);
  const w = await loadWeights();
  const weights = { ...w, manifest: { ...w.manifest, thresholds: { ...w.manifest.thresholds, coreference: -2.2 } } };
  const lines: string[] = []; let i = 0; const gold: string[] = [];
  for await (const g of readDocuments(file!)) {
    const k = i++;
    if (k < Number(from) || k >= Number(to)) continue;
    const a = await BenchArticle.read(g, weights);
    const p = await a.predict({ ...currentSetting(weights.manifest), ...JSON.parse(over ?? '{}') });
    lines.push(JSON.stringify(p)); 
  }
  writeFileSync(out!, lines.join('\n'));
})();
