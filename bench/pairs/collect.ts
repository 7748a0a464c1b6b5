/**
 * Joins the pairs that `bench/pairs/main.ts` drew with the verdicts on them: `node -r ts-node/register/transpile-only bench/pairs/collect.ts`.
 * `.cache/pairs/N.txt` holds a line `NUMBER VERDICT` for each pair of N.md (see training/annotations/README.md). Writes
 * training/annotations/pairs.jsonl: one article a line, offsets and labels, no text.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Pair } from './draw';
import { type JudgedPair, judged } from './verdict';

const FOLDER = path.join('.cache', 'pairs');
const OUT = path.join('training', 'annotations', 'pairs.jsonl');

const byArticle = new Map<string, JudgedPair[]>();
const counts = { judged: 0, undecided: 0, unreadable: 0 };
for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.json'))) {
  const pairs = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Pair[];
  const verdicts = path.join(FOLDER, file.replace('.json', '.txt'));
  if (!existsSync(verdicts)) continue;
  for (const line of readFileSync(verdicts, 'utf8').split('\n')) {
    const [number, ...words] = line.trim().split(/\s+/);
    const pair = pairs[Number(number) - 1];
    if (pair === undefined) continue;
    const found = judged(pair, words);
    if (found === 'undecided' || found === 'unreadable') counts[found] += 1;
    else {
      counts.judged += found.length;
      byArticle.set(pair.id, [...(byArticle.get(pair.id) ?? []), ...found]);
    }
  }
}
const lines = [...byArticle]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([id, pairs]) =>
    JSON.stringify({ id, pairs: pairs.sort((a, b) => a.head[0] - b.head[0] || a.tail[0] - b.tail[0]) }),
  );
writeFileSync(OUT, `${lines.join('\n')}\n`);
process.stdout.write(`${OUT}: ${lines.length} articles, ${JSON.stringify(counts)}\n`);
