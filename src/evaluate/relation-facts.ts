import type { Span } from '../model/span';
import type { AnnotatedDocument, AnnotatedRelation } from './annotated-document';
import { graphType } from './graph-types';
import type { LabelReading, RelationLabels } from './relation-labels';
import { relativesOf } from './relative-pronouns';

/** A relation under the label of an annotated set, with the places in the text where each side is mentioned. */
export interface Fact {
  readonly label: string;
  /** The mentions between which it was read: head and tail of the label. */
  readonly pair: readonly [head: number, tail: number];
  readonly head: readonly Span[];
  readonly tail: readonly Span[];
}

/** `mention`: the two mentions between which it was read. `entity`: every mention of the two things. */
export type FactLevel = 'mention' | 'entity';

const says = (phrase: string | null | undefined, words: readonly string[]): boolean => {
  const within = ` ${(phrase ?? '').toLowerCase()} `;
  return words.some((word) => within.includes(` ${word} `));
};

const clusterOf = (d: AnnotatedDocument): ReadonlyMap<number, number> =>
  new Map(d.clusters.flatMap((members, cluster) => members.map((i) => [i, cluster] as const)));

/** The places in which a place lies, by the located-in relations of the document, nearest first. */
function outerPlaces(d: AnnotatedDocument, clusters: ReadonlyMap<number, number>, mention: number): number[] {
  const inside = d.relations.filter((r) => r.plain && r.type === 'LOCATED_IN');
  const same = (a: number, b: number) => a === b || (clusters.has(a) && clusters.get(a) === clusters.get(b));
  const found = [mention];
  for (let i = 0; i < found.length; i += 1)
    for (const r of inside)
      if (same(r.head, found[i]!) && !found.some((known) => same(known, r.tail))) found.push(r.tail);
  return found.slice(1);
}

/** What a document states under the labels of a set: plain relations only, each fact once. */
export function factsOf(d: AnnotatedDocument, labels: RelationLabels[string], level: FactLevel): Fact[] {
  const clusters = clusterOf(d);
  const byType = new Map<string, [string, LabelReading][]>();
  for (const [label, readings] of Object.entries(labels))
    for (const reading of readings ?? [])
      byType.set(reading.type, [...(byType.get(reading.type) ?? []), [label, reading]]);
  const spansOf = (mention: number): readonly Span[] => {
    const cluster = clusters.get(mention);
    const members = level === 'mention' || cluster === undefined ? [mention] : d.clusters[cluster]!;
    const spans = members.map((i): Span => [d.entities[i]!.start, d.entities[i]!.end]);
    return level === 'mention' ? spans : [...spans, ...spans.flatMap((span) => relativesOf(d, span))];
  };
  const isOf = (mention: number, types: readonly string[] | undefined): boolean =>
    types?.includes(graphType(d.entities[mention]!.type)) ?? true;
  const fits = ({ role, tailSubtype, inverse, head, tail }: LabelReading, r: AnnotatedRelation): boolean =>
    isOf(inverse ? r.tail : r.head, head) &&
    isOf(inverse ? r.head : r.tail, tail) &&
    (role === undefined || says(r.role, role)) &&
    (tailSubtype === undefined || tailSubtype.includes(d.subtypes[clusters.get(r.tail) ?? -1] ?? ''));
  const facts = d.relations
    .filter((r) => r.plain)
    .flatMap((r) =>
      (byType.get(r.type) ?? [])
        .filter(([, reading]) => fits(reading, r))
        .flatMap(([label, { inverse, within }]) =>
          [r.tail, ...(within ? outerPlaces(d, clusters, r.tail) : [])].map((tail): Fact => {
            const pair = inverse ? ([tail, r.head] as const) : ([r.head, tail] as const);
            return { label, pair, head: spansOf(pair[0]), tail: spansOf(pair[1]) };
          }),
        ),
    );
  return [
    ...new Map(facts.map((fact) => [JSON.stringify([fact.label, fact.head, fact.tail]), fact])).values(),
  ];
}
