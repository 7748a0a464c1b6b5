import { readFile, writeFile } from 'node:fs/promises';
import { InputError } from '../model/errors';
import type { Evaluation } from './evaluate-file';
import type { Measure } from './tally';

export interface SetResult {
  readonly name: string;
  readonly evaluation: Evaluation;
}

/** What the numbers depend on. */
export interface Provenance {
  /** ISO 8601 date. */
  readonly date: string;
  readonly version: string;
  /** Name, version and hash of the weights. */
  readonly extractor: string;
  readonly node: string;
}

export const BEGIN =
  '<!-- scores: begin (written by `newsgraph evaluate --all … --write`, never by hand) -->';
export const END = '<!-- scores: end -->';

const figure = (value: number | null): string => (value === null ? '' : value.toFixed(1));

const row = (set: string, section: string, m: Measure): string =>
  `| ${set} | ${section} | ${m.name} | ${figure(m.precision)} | ${figure(m.recall)} | ${figure(m.value)} | ${Math.round(m.gold)} |`;

/** The scores as Markdown. The same results give the same text. */
export function qualityMarkdown(results: readonly SetResult[], by: Provenance): string {
  return [
    `Measured on ${by.date} with newsgraph ${by.version}, reader \`${by.extractor}\`, Node ${by.node}.`,
    'The score is F1 where precision (P) and recall (R) are given, else a share in per cent.',
    '',
    '| set | documents | without a prediction | words per second |',
    '|---|---:|---:|---:|',
    ...results.map(
      ({ name, evaluation: e }) =>
        `| ${name} | ${e.documents} | ${e.missing.length} | ${Math.round((1000 * e.words) / (e.milliseconds || 1))} |`,
    ),
    '',
    '| set | what | measure | P | R | score | gold |',
    '|---|---|---|---:|---:|---:|---:|',
    ...results.flatMap(({ name, evaluation }) =>
      evaluation.sections.flatMap((s) => s.measures.map((m) => row(name, s.name, m))),
    ),
  ].join('\n');
}

/** Puts a text between the markers of a document; a document without markers gets it at its end. */
export function withScores(document: string, scores: string): string {
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)];
  const block = `${BEGIN}\n\n${scores}\n\n${END}`;
  if (begin < 0 || end < begin) return `${document.trimEnd()}\n\n${block}\n`;
  return document.slice(0, begin) + block + document.slice(end + END.length);
}

/** Rewrites the scores of a Markdown file; a missing file is made. Throws InputError `unreadable`. */
export async function writeScores(file: string, scores: string): Promise<void> {
  try {
    const before = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '# Quality\n';
      throw error;
    });
    await writeFile(file, withScores(before, scores));
  } catch (cause) {
    throw new InputError('unreadable', { source: file, reason: (cause as Error).message }, cause);
  }
}
