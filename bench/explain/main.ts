/**
 * Says at which step the reader loses what the annotators found: `node -r ts-node/register/transpile-only bench/explain/main.ts
 * FOLDER [ARTICLES] [-v]`, FOLDER with newsgraph.jsonl.gz. Prints the missed core relations by step, the core entities that are
 * not found by cause and the confusions of types; with -v every case. Changes no file.
 */
import path from 'node:path';
import { align } from '../../src/evaluate/graph-alignment';
import { compareRelations } from '../../src/evaluate/graph-relations';
import { readDocuments } from '../../src/evaluate/read-documents';
import { loadWeights } from '../../src/extract/reader/session';
import { BenchArticle } from '../tune/bench-article';
import { currentSetting } from '../tune/settings';
import { lostEntity, typeConfusion } from './lost-entity';
import { lostAt, STEPS } from './lost-relation';

const say = (line: string) => process.stdout.write(`${line}\n`);

class Counts {
  private readonly counts = new Map<string, number>();
  add(key: string): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }
  print(title: string, order: readonly string[] = []): void {
    const place = (key: string) => order.indexOf(key);
    const rows = [...this.counts].sort(
      (a, b) => place(a[0]) - place(b[0]) || b[1] - a[1] || a[0].localeCompare(b[0]),
    );
    say(`\n${title}: ${rows.reduce((sum, [, n]) => sum + n, 0)}`);
    for (const [key, n] of rows) say(`${String(n).padStart(5)}  ${key}`);
  }
}

async function main(folder: string, most: number, verbose: boolean): Promise<void> {
  const weights = await loadWeights();
  const setting = currentSetting(weights.manifest);
  const threshold = Number(setting.statement);
  const [steps, details, entities, confusions] = [new Counts(), new Counts(), new Counts(), new Counts()];
  let [count, core, hit] = [0, 0, 0];
  for await (const gold of readDocuments(path.join(folder, 'newsgraph.jsonl.gz'))) {
    if (count++ >= most) break;
    const article = await BenchArticle.load(gold, weights);
    const { draft, extraction } = await article.read(setting);
    const predicted = await article.predict(setting);
    const alignment = align(gold, predicted);
    const { core: all, missing } = compareRelations(gold, predicted, alignment);
    [core, hit] = [core + all.length, hit + all.length - missing.length];
    const name = (g: number) => gold.names[g] ?? `#${g}`;
    if (verbose) say(`\n${gold.id}`);
    for (const g of missing) {
      const relation = { ...g, accept: g.accept ?? [] };
      const lost = lostAt(relation, { gold, predicted, alignment, draft, extraction, threshold });
      steps.add(lost.step);
      if (lost.detail !== '') details.add(`${lost.step}: ${lost.detail}`);
      if (verbose) say(`  ${lost.step} [${lost.detail}]: ${name(g.head)} –${g.type}→ ${name(g.tail)}`);
    }
    gold.clusters.forEach((_, g) => {
      if (gold.tiers[g] !== 'core') return;
      if (!alignment.found[g]) {
        const cause = lostEntity(gold, predicted, g);
        entities.add(cause);
        if (verbose) say(`  ENTITY ${cause}: ${name(g)}`);
      } else if (!alignment.typed[g]) {
        const confusion = typeConfusion(gold, alignment, g);
        confusions.add(confusion);
        if (verbose) say(`  TYPE ${confusion}: ${name(g)}`);
      }
    });
  }
  say(`\ncore relations: ${core}, found ${hit}`);
  steps.print('Missed core relations by the step that lost them', STEPS);
  details.print('The same with what was there instead');
  entities.print('Core entities not found');
  confusions.print('Core entities found with another type');
  await weights.close();
}

const [folder = '../shared/data/dev', ...rest] = process.argv.slice(2);
void main(folder, Number(rest.find((word) => /^\d+$/.test(word)) ?? 1e9), rest.includes('-v'));
