/**
 * Chooses the run-time settings on annotated articles: `node -r ts-node/register/transpile-only bench/tune/main.ts FOLDER
 * [ARTICLES] [SETTING…]`. The encoder reads each article of FOLDER/newsgraph.jsonl.gz once; then one setting after the other is
 * moved over its grid and left where the objective is best. Prints every measurement as a table. Changes no file.
 */
import path from 'node:path';
import { readDocuments } from '../../src/evaluate/read-documents';
import { loadWeights, type Weights } from '../../src/extract/reader/session';
import { BenchArticle } from './bench-article';
import { HEADER, measure, objective, row } from './measures';
import { currentSetting, GRID, type Setting } from './settings';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Links down to one chance in ten are handed over, so that the thresholds by kind decide. */
const withAllLinks = ({ manifest, ...weights }: Weights): Weights => ({
  ...weights,
  manifest: { ...manifest, thresholds: { ...manifest.thresholds, coreference: Math.log(0.1 / 0.9) } },
});

async function readAll(file: string, most: number, weights: Weights) {
  const articles: BenchArticle[] = [];
  for await (const gold of readDocuments(file)) {
    if (articles.length >= most) break;
    articles.push(await BenchArticle.load(gold, weights));
  }
  return articles;
}

async function main(folder: string, most: number, only: readonly string[]): Promise<void> {
  const weights = withAllLinks(await loadWeights());
  const articles = await readAll(path.join(folder, 'newsgraph.jsonl.gz'), most, weights);
  let setting: Setting = currentSetting(weights.manifest);
  let best = await measure(articles, setting);
  say(HEADER);
  say(row('now', '', best));
  for (const name of only.length > 0 ? only : Object.keys(GRID)) {
    for (const value of GRID[name] ?? []) {
      if (value === setting[name]) continue;
      const tried = { ...setting, [name]: value };
      const measured = await measure(articles, tried);
      const isBetter = objective(measured) > objective(best) + 0.05;
      say(row(name, `${value}${isBetter ? ' *' : ''}`, measured));
      if (isBetter) [setting, best] = [tried, measured];
    }
  }
  say(row('chosen', '', best));
  say(JSON.stringify(setting, null, 1));
  await weights.close();
}

const [folder = '../shared/data/dev', most = '25', ...only] = process.argv.slice(2);
void main(folder, Number(most), only);
