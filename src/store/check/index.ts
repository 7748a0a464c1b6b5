import type { RecordSource } from '../../model/store';
import { copies, duplicates } from './copies';
import { curated, decisions } from './curation';
import { edges } from './edges';
import { counts, entities, names } from './entities';
import { HeldGraph } from './held-graph';
import type { Invariant } from './invariant';
import { keys, labels, version } from './keys';
import { attached, ends } from './links';
import { runs } from './runs';
import { hashes, spans } from './spans';
import { sources, statements, viewRule } from './statements';
import { values } from './values';

/** What is true of every sound graph, in the order of a report. The one place where an invariant is registered. */
export const INVARIANTS: readonly Invariant[] = [
  version,
  keys,
  labels,
  values,
  hashes,
  spans,
  ends,
  attached,
  statements,
  viewRule,
  edges,
  sources,
  entities,
  names,
  counts,
  duplicates,
  copies,
  runs,
  decisions,
  curated,
];

export interface Violation {
  /** The node or link. */
  readonly where: string;
  readonly what: string;
}

/** What was found of one invariant. */
export interface InvariantReport {
  readonly name: string;
  readonly meaning: string;
  /** All of them; `shown` holds the first. */
  readonly violations: number;
  readonly shown: readonly Violation[];
}

export interface CheckReport {
  readonly nodes: number;
  readonly links: number;
  readonly sound: boolean;
  readonly invariants: readonly InvariantReport[];
}

/**
 * Checks a whole graph against every invariant, reading it once: a store, a backup, whatever gives records. Holds ids, texts and plain
 * statements in memory, nothing else.
 * @param limit violations that are shown of each invariant at most; all are counted
 */
export async function checkGraph(source: RecordSource, limit = 20): Promise<CheckReport> {
  const held = new HeldGraph();
  const running = INVARIANTS.map((invariant) => {
    const found = { violations: 0, shown: [] as Violation[] };
    const report = (where: string, what: string) => {
      found.violations += 1;
      if (found.shown.length < limit) found.shown.push({ where, what });
    };
    return { invariant, found, probe: invariant.start(report, held) };
  });
  let [nodes, links] = [0, 0];
  for await (const record of source.records()) {
    if (record.kind === 'node') {
      nodes += 1;
      held.add(record);
      for (const { probe } of running) probe.node?.(record);
    } else {
      links += 1;
      for (const { probe } of running) probe.link?.(record);
    }
  }
  for (const { probe } of running) probe.end?.();
  return {
    nodes,
    links,
    sound: running.every(({ found }) => found.violations === 0),
    invariants: running.map(({ invariant: { name, meaning }, found }) => ({ name, meaning, ...found })),
  };
}
