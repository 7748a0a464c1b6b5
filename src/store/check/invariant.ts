import type { GraphRecord } from '../../model/store';
import type { HeldGraph, NodeRecord } from './held-graph';

export type { NodeRecord };
export type LinkRecord = Extract<GraphRecord, { kind: 'link' }>;

/** Notes what is wrong (`what`) at a node or link (`where`). */
export type Report = (where: string, what: string) => void;

/** Follows the records of one graph: all nodes, then all links, then the end. */
export interface Probe {
  node?(node: NodeRecord): void;
  link?(link: LinkRecord): void;
  end?(): void;
}

/** Something that is true of every sound graph. */
export interface Invariant {
  /** One word, for scripts. */
  readonly name: string;
  /** What is true, as a sentence for people. */
  readonly meaning: string;
  /** Begins to look at a graph. `held` knows each node before the probe sees it. */
  start(report: Report, held: HeldGraph): Probe;
}

/** `Sentence a1:0-12` */
export const nodeName = (label: string, id: string): string => `${label} ${id}`;
export const nameOfNode = ({ labels, properties }: NodeRecord): string => nodeName(labels[0]!, properties.id);
/** `Statement 3fa9 -HAS_SUBJECT-> Entity x:12` */
export const nameOfLink = ({ type, from, to }: LinkRecord): string =>
  `${nodeName(from.label, from.id)} -${type}-> ${nodeName(to.label, to.id)}`;

/** A value as it is shown in a report. */
export const shown = (value: unknown): string => {
  const text = value === undefined || value === null ? 'nothing' : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
};
