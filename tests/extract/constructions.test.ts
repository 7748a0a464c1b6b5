import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ArticleReader, createReader } from '../../src/build/read-article';
import { constructions, KINDS, type Kind, type Outcome, readConstruction } from '../support/constructions';

/**
 * What the shipped reader makes of each construction: how many expectations held of how many, by kind. New weights:
 * `NEWSGRAPH_RECORD=1 npx jest tests/extract/constructions.test.ts` writes the file again.
 */
const FILE = path.join(__dirname, 'constructions.recorded.json');
const isRecording = process.env.NEWSGRAPH_RECORD === '1';
/** So many fewer expectations of one kind may hold before the test fails. */
const SLACK = 1;

type Counts = Partial<Record<Kind, readonly [held: number, of: number]>>;

const all = constructions();
const found: Record<string, Counts> = {};
let reader: ArticleReader;

beforeAll(async () => {
  reader = await createReader({ threads: 1 });
});
afterAll(async () => {
  await reader.close();
  if (isRecording) writeFileSync(FILE, `${JSON.stringify(found, null, 2)}\n`);
});

const count = (outcomes: readonly Outcome[]): Counts =>
  Object.fromEntries(
    KINDS.flatMap((kind) => {
      const own = outcomes.filter((outcome) => outcome.kind === kind);
      return own.length === 0 ? [] : [[kind, [own.filter(({ holds }) => holds).length, own.length]]];
    }),
  );

test.each(all.map((construction) => [construction.name, construction] as const))(
  'as much as was recorded is read of %s',
  async (name, construction) => {
    const outcomes = await readConstruction(construction, reader);
    const counts = count(outcomes);
    found[name] = counts;
    if (isRecording) return;
    const recorded: Counts = JSON.parse(readFileSync(FILE, 'utf8'))[name] ?? {};
    for (const kind of KINDS) {
      const [held, of] = counts[kind] ?? [0, 0];
      const [before, total] = recorded[kind] ?? [0, 0];
      const failed = outcomes.filter((outcome) => outcome.kind === kind && !outcome.holds);
      const report = failed.map(({ text, what }) => `  ${what}: ${text}`).join('\n');
      if (of !== total)
        throw new Error(`${name}: ${of} expectations of "${kind}", ${total} recorded: record again`);
      if (held < before - SLACK)
        throw new Error(`${name}, ${kind}: ${held} of ${of}, recorded ${before}\n${report}`);
    }
  },
);
