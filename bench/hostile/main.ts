/**
 * Hostile names and texts in every place of the graph that takes one: `node -r ts-node/register/transpile-only bench/hostile/main.ts
 * embedded|neo4j --texts 10000 --seed 1`. They are stored, read back by `records()` and `query()`, compared, and taken away again; then nothing may be
 * left. The same texts as in tests/store/contract-hostile.ts, more of them. Writes into docs/reliability.md.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { openStore } from '../../src/store/open';
import { deviations, hostileArticle, hostileText, longText, longUnit } from '../../tests/store/hostile';
import { clearNeo4j, startNeo4j, stopNeo4j } from '../neo4j-server';
import { writeBlock } from '../write-block';

const ROOT = path.join(__dirname, '..', '..');
const REPORT = path.join(ROOT, 'docs/reliability.md');
const STATE = path.resolve(process.env.NEO4J_STATE ?? path.join(ROOT, '.cache/neo4j-bench'));
const AT_ONCE = 50;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      texts: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      keep: { type: 'boolean', default: false },
      minutes: { type: 'string', default: '60' },
    },
  });
  const [engine = 'embedded'] = positionals;
  const until = performance.now() + Number(values.minutes) * 60_000;
  const folder = mkdtempSync(path.join(tmpdir(), 'newsgraph-hostile-'));
  const settings =
    engine === 'neo4j'
      ? startNeo4j(STATE)
      : ({ engine: 'embedded', path: path.join(folder, 'graph') } as const);
  if (engine === 'neo4j') await clearNeo4j(settings);
  const store = await openStore(settings);
  await store.prepare();
  const seed = Number(values.seed);
  // half of a surrogate pair is stored as U+FFFD, whichever half it was
  const drawn = fc.sample(hostileText, { numRuns: 3 * Number(values.texts), seed });
  const texts = [...new Map(drawn.map((text) => [Buffer.from(text).toString(), text])).values()];
  const wanted = texts.slice(0, Number(values.texts));
  const units = fc.sample(longUnit, { numRuns: Math.ceil(wanted.length / AT_ONCE), seed });
  const wrong: string[] = [];
  let [tried, longest] = [0, 0];
  for (let at = 0; at < wanted.length && performance.now() < until; at += AT_ONCE) {
    const rows = hostileArticle('a1', wanted.slice(at, at + AT_ONCE), longText(units[at / AT_ONCE]!));
    await store.writeArticle(rows);
    wrong.push(...(await deviations(store, rows)));
    if ((await store.writeArticle(rows)).outcome !== 'unchanged') wrong.push(`written twice: ${at}`);
    await store.deleteArticle('a1');
    const { rows: left } = await store.query({
      text: 'MATCH (n) WHERE NOT n:Meta RETURN labels(n), n.id LIMIT 3',
      params: {},
    });
    if (left.length > 0) wrong.push(`left: ${JSON.stringify(left)}`);
    tried += Math.min(AT_ONCE, wanted.length - at);
    longest += 1;
  }
  await store.close();
  const text = `${engine}, ${new Date().toISOString().slice(0, 10)}, seed ${seed}: ${tried} different hostile texts, each as name, title, sentence, quote, role, speaker or claim, and ${longest} texts of 100 kB; ${wrong.length} deviations when read back.${wrong
    .slice(0, 5)
    .map((line) => `\n- ${JSON.stringify(line).slice(0, 300)}`)
    .join('')}`;
  writeFileSync(REPORT, writeBlock(readFileSync(REPORT, 'utf8'), `hostile ${engine}`, text));
  process.stdout.write(`${text}\n`);
  if (engine === 'neo4j' && !values.keep) stopNeo4j(STATE);
  rmSync(folder, { recursive: true, force: true });
  if (wrong.length > 0) process.exitCode = 1;
}

void main();
