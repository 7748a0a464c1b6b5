import { createHash } from 'node:crypto';
import type { GraphRecord, RecordSource } from '../../src/model/store';
import { type CheckReport, checkGraph } from '../../src/store/check';

/** A whole graph as one hash, and what `newsgraph check` says of it. */
export interface GraphState {
  readonly hash: string;
  readonly report: CheckReport;
}

/** Reads the graph once. The Meta nodes (schema version, the writers' lock) do not count for the hash. */
export async function graphState(source: RecordSource): Promise<GraphState> {
  const hash = createHash('sha256');
  const noting: RecordSource = {
    async *records(): AsyncGenerator<GraphRecord> {
      for await (const record of source.records()) {
        if (record.kind === 'link' || record.labels[0] !== 'Meta') hash.update(JSON.stringify(record));
        yield record;
      }
    },
  };
  const report = await checkGraph(noting);
  return { hash: hash.digest('hex'), report };
}

/** `edges: 2 (Person x -HEADS-> …)`; empty for a sound graph. */
export const faultsOf = ({ invariants }: CheckReport): string =>
  invariants
    .filter((i) => i.violations > 0)
    .map((i) => `${i.name}: ${i.violations} (${i.shown[0]?.where} ${i.shown[0]?.what})`)
    .join('; ');
