import type { RunTotals } from '../build/run-totals';
import { tame } from './terminal';

/** Width of the labels at the left, and of the numbers after them. */
const LABEL = 12;
const NUMBER = 6;
/** Speakers shown by name. */
const SPEAKERS = 12;

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);
const many = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`;

/** Fills lines with parts, never cutting one; further lines are indented. */
function filled(parts: readonly string[], indent: number, width: number): string {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 3 + part.length <= Math.max(20, width - indent))
      lines[lines.length - 1] = `${last} · ${part}`;
    else lines.push(part);
  }
  return lines.join(`\n${' '.repeat(indent)}`);
}

const counts = (list: readonly { name: string; count: number }[]): string[] =>
  list.map(({ name, count }) => `${tame(name)} ${count}`);

function speakers(list: RunTotals['speakers']): string[] {
  const named = list.filter((s) => s.name !== 'UNNAMED');
  const unnamed = list.filter((s) => s.name === 'UNNAMED').map((s) => `without a name ${s.count}`);
  const rest = named.slice(SPEAKERS).reduce((sum, s) => sum + s.count, 0);
  const others = rest > 0 ? [`${many(named.length - SPEAKERS, 'other')} ${rest}`] : [];
  return [...counts(named.slice(0, SPEAKERS)), ...others, ...unnamed];
}

function writtenLine(t: RunTotals): string {
  const { created, updated, unchanged } = t.outcomes;
  if (created + updated === 0) return 'unchanged: nothing new, nothing was written';
  const parts = [
    created > 0 ? `${many(created, 'article')} added` : '',
    updated > 0 ? `${updated} updated` : '',
    unchanged > 0 ? `${unchanged} unchanged` : '',
    `${many(t.nodes, 'node')} and ${many(t.writtenEdges, 'edge')} written`,
  ];
  return parts.filter(Boolean).join(', ');
}

export interface SummaryContext {
  /** "embedded database .newsgraph/graph" */
  readonly store: string;
  /** Milliseconds from the start of the command. */
  readonly total: number;
  /** Inputs that could not be read. */
  readonly failed: number;
  readonly width: number;
}

/** What a run found, as aligned text for a terminal. */
export function summaryText(t: RunTotals, { store, total, failed, width }: SummaryContext): string {
  const line = (label: string, n: number | string, parts: readonly string[]): string => {
    const head = `${label.padEnd(LABEL)}${String(n).padStart(NUMBER)}  `;
    return (head + filled(parts, head.length, width)).trimEnd();
  };
  const entities = t.entities.reduce((sum, e) => sum + e.count, 0);
  const edges = t.edges.reduce((sum, e) => sum + e.count, 0);
  const held = t.statements - t.plainStatements;
  const repeated = t.duplicateSentences;
  const stages = Object.entries(t.timings).filter(([, time]) => time >= 5);
  return [
    line('Articles', t.articles, [
      many(t.sentences, 'sentence'),
      ...(repeated > 0 ? [`${repeated} of them repeat earlier ones`] : []),
      ...(failed > 0 ? [`${many(failed, 'input')} could not be read`] : []),
    ]),
    line('Entities', entities, counts(t.entities)),
    line('Statements', t.statements, [
      `${t.plainStatements} plain`,
      `${held} denied, planned, doubtful or repeated: stored, but no edges`,
    ]),
    line('Edges', edges, counts(t.edges)),
    line('Claims', t.claims, speakers(t.speakers)),
    line(
      'Seconds',
      seconds(total),
      stages.map(([stage, time]) => `${stage} ${seconds(time)}`),
    ),
    '',
    `${'Database'.padEnd(LABEL)}${writtenLine(t)} (${store})`,
  ].join('\n');
}
