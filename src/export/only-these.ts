import type { RecordSource } from '../model/store';
import { isDomainEdge, isEntity } from './domain';

/** What of the domain graph is kept: ids of entities, keys of the edges between them. */
export interface These {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** The part of a graph that somebody sees: these entities, these edges, and nothing else. */
export const onlyThese =
  ({ nodes, edges }: These) =>
  (source: RecordSource): RecordSource => ({
    async *records() {
      for await (const record of source.records()) {
        const kept =
          record.kind === 'node'
            ? isEntity(record) && nodes.has(record.properties.id)
            : isDomainEdge(record) &&
              edges.has(String(record.properties.key)) &&
              nodes.has(record.from.id) &&
              nodes.has(record.to.id);
        if (kept) yield record;
      }
    },
  });
