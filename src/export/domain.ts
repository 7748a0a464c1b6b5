import type { GraphRecord, Properties, RecordSource } from '../model/store';
import { type EntityTypeEntry, vocabulary } from '../model/vocabulary';

/** The domain graph alone: entities, and the edges that the view rule makes. */

export interface DomainNode {
  readonly kind: 'node';
  readonly id: string;
  /** Entry of the vocabulary; undefined for an entity whose label it does not know. */
  readonly type: EntityTypeEntry | undefined;
  readonly properties: Properties;
}

export interface DomainEdge {
  readonly kind: 'edge';
  readonly key: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

type NodeRecord = Extract<GraphRecord, { kind: 'node' }>;
type LinkRecord = Extract<GraphRecord, { kind: 'link' }>;

export const isEntity = (record: NodeRecord): boolean => record.labels.includes('Entity');

export const isDomainEdge = (record: LinkRecord): boolean =>
  vocabulary().relationTypes.has(record.type) &&
  record.from.label === 'Entity' &&
  record.to.label === 'Entity';

/** The entry of the vocabulary by the second label of an entity. */
export const typeOf = (record: NodeRecord): EntityTypeEntry | undefined =>
  [...vocabulary().entityTypes.values()].find((t) => t.label !== null && record.labels.includes(t.label));

/** Entities first, then their edges. */
export async function* domainRecords(source: RecordSource): AsyncGenerator<DomainNode | DomainEdge> {
  for await (const record of source.records()) {
    const { properties } = record;
    if (record.kind === 'node') {
      if (isEntity(record))
        yield { kind: 'node', id: record.properties.id, type: typeOf(record), properties };
    } else if (isDomainEdge(record)) {
      const { type, from, to } = record;
      const key = typeof properties.key === 'string' ? properties.key : `${from.id}|${type}|${to.id}`;
      yield { kind: 'edge', key, type, from: from.id, to: to.id, properties };
    }
  }
}

export const nameOf = (node: DomainNode): string =>
  typeof node.properties.name === 'string' ? node.properties.name : node.id;

/** What pictures are drawn with where a type has no colour of its own. */
const NO_COLOUR = '#999999';
export const colourOf = (node: DomainNode): string => node.type?.colour ?? NO_COLOUR;

/** Radius of a node: grows with the root of its mentions, so that its area grows with them. */
export const sizeOf = ({ properties: { mentionCount } }: DomainNode): number =>
  Math.min(40, 3 + 2 * Math.sqrt(typeof mentionCount === 'number' ? mentionCount : 0));

/** Weight of an edge: the statements behind it. */
export const weightOf = ({ properties: { nStatements } }: DomainEdge): number =>
  typeof nStatements === 'number' && nStatements > 0 ? nStatements : 1;
