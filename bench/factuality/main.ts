/**
 * Scores what decides whether a statement is plain: rules over the parse, the head, or both. `node -r
 * ts-node/register/transpile-only bench/factuality/main.ts [FOLDER] [--verbose]` reads the invented clauses beside this file and the
 * articles of FOLDER/newsgraph.jsonl.gz, and prints one table for each. Changes no file.
 */
import path from 'node:path';
import { annotatedDocument } from '../../src/evaluate/annotated-document';
import { graphTally } from '../../src/evaluate/graph';
import { readDocuments } from '../../src/evaluate/read-documents';
import { add, percent, type Tally } from '../../src/evaluate/tally';
import { exchangeDocument } from '../../src/export/exchange';
import { loadWeights } from '../../src/extract/reader/session';
import type { StatementThresholds } from '../../src/extract/statements';
import { draftOf, extractionOf } from './drafts';
import { type ClauseOutcome, clauses, draftClause, judgeClause, PLAIN } from './judge-clause';

const say = (line: string) => process.stdout.write(`${line}\n`);
const row = (name: string, values: readonly number[]) =>
  say(`| ${name} | ${values.map((value) => value.toFixed(1)).join(' | ')} |`);

/** Settings of the statement stage, by what they let decide. */
const decidedBy = (thresholds: StatementThresholds): Readonly<Record<string, StatementThresholds>> => ({
  'rules (cues over the parse)': { ...thresholds, flags: false, cues: 1 },
  head: { ...thresholds, cues: 0 },
  both: thresholds,
});

function clauseRow(name: string, outcomes: readonly ClauseOutcome[]): void {
  const read = outcomes.filter(({ statement }) => statement !== null);
  const facts = read.filter(({ clause }) => PLAIN.has(clause.expected));
  const others = read.filter(({ clause }) => !PLAIN.has(clause.expected));
  const share = (all: readonly ClauseOutcome[], holds: (o: ClauseOutcome) => boolean) =>
    percent(all.filter(holds).length, all.length);
  row(name, [
    share(read, ({ right }) => right),
    share(facts, ({ right }) => !right),
    share(others, ({ right }) => !right),
    share(read, ({ exact }) => exact),
    percent(read.length, outcomes.length),
  ]);
}

async function main(folder: string, verbose: boolean): Promise<void> {
  const weights = await loadWeights();
  const settings = decidedBy(weights.manifest.thresholds);
  const all = clauses();
  const drafts = [];
  for (const [index, clause] of all.entries()) drafts.push(await draftClause(clause, index, weights));
  say(
    `| ${all.length} clauses, decided by | right | facts lost | leaked | right reason | read |\n|---|---|---|---|---|---|`,
  );
  for (const [name, setting] of Object.entries(settings)) {
    const outcomes: ClauseOutcome[] = [];
    // every pair is asked: here only the factuality counts
    for (const [index, clause] of all.entries())
      outcomes.push(await judgeClause(clause, drafts[index]!, { ...setting, statement: 0 }));
    clauseRow(name, outcomes);
    if (!verbose) continue;
    for (const { clause, statement, right } of outcomes)
      if (statement !== null && !right)
        say(
          `  ${clause.expected}: ${clause.text} (${statement.type}, ${statement.by}, ${statement.mood ?? statement.polarity})`,
        );
  }
  say('\n| articles, decided by | P | R | not plain: kept | leaked | forbidden |\n|---|---|---|---|---|---|');
  const tallies: Record<string, Tally> = {};
  for await (const gold of readDocuments(path.join(folder, 'newsgraph.jsonl.gz'))) {
    const draft = await draftOf(gold.id, gold.text, weights);
    for (const [name, setting] of Object.entries(settings)) {
      const predicted = annotatedDocument(exchangeDocument(await extractionOf(draft, setting)), gold.id);
      tallies[name] = add(tallies[name] ?? {}, graphTally(gold, predicted));
    }
  }
  for (const [name, tally] of Object.entries(tallies)) {
    const share = (part: string, whole: string) => percent(tally[part] ?? 0, tally[whole] ?? 0);
    row(name, [
      share('right', 'judged'),
      share('hit', 'rel'),
      share('kept', 'notplain'),
      share('leaked', 'notplain'),
      share('forbidden', 'tempting'),
    ]);
  }
  await weights.close();
}

const [folder = '../shared/data/dev'] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
void main(folder, process.argv.includes('--verbose'));
