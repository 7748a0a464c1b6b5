import type { GraphRecord, Properties, RecordSource } from '../../model/store';
import { isDomainEdge, typeOf } from '../domain';
import { rdfTerms } from './terms';
import { iriOf, literal, type RdfValue, timeValue } from './values';

/** What is said of one thing; a thing may come several times. Terms are prefixed names of `schema/rdf-terms.json`. */
export interface Resource {
  readonly iri: string;
  readonly classes: readonly string[];
  readonly values: readonly (readonly [term: string, value: RdfValue])[];
}

type NodeRecord = Extract<GraphRecord, { kind: 'node' }>;
type LinkRecord = Extract<GraphRecord, { kind: 'link' }>;

const WIKIDATA_ID = /^Q[1-9]\d*$/;

const relationTerm = (type: string): string => `ng:${type}`;
const relation = (type: string): RdfValue => ({ iri: rdfTerms().prefixes.ng + encodeURIComponent(type) });

function rdfValue(name: string, value: string | number | boolean, as: string | undefined): RdfValue {
  if (as === undefined || typeof value !== 'string') return literal(name, value);
  if (as === 'time') return timeValue(value);
  if (as === 'relation') return relation(value);
  if (as === 'wikidata')
    return WIKIDATA_ID.test(value) ? { iri: rdfTerms().prefixes.wd + value } : literal(name, value);
  return { iri: iriOf(as, value) };
}

function valuesOf(label: string, properties: Properties): (readonly [string, RdfValue])[] {
  const { properties: known } = rdfTerms();
  return Object.entries(properties).flatMap(([name, value]) => {
    if (value === null) return [];
    const { term, as } = known[`${label}.${name}`] ?? known[name] ?? { term: `ng:${name}` };
    return (typeof value === 'object' ? value : [value]).map((v) => [term, rdfValue(name, v, as)] as const);
  });
}

function classesOf(record: NodeRecord, label: string): readonly string[] {
  const type = typeOf(record);
  if (type === undefined) return rdfTerms().classes[label] ?? [`ng:${label}`];
  const known = rdfTerms().entities[type.type]!;
  const { subtype } = record.properties;
  const own = typeof subtype === 'string' ? known.subtypes?.[subtype] : undefined;
  return [own ?? known.class, `ng:${type.label}`];
}

/** An edge of the domain: the triple itself, and the edge as a thing with its confidence, quote and statements. */
function edgeResources({ type, from, to, properties }: LinkRecord): Resource[] {
  const [subject, object] = [iriOf(from.label, from.id), iriOf(to.label, to.id)];
  const key = typeof properties.key === 'string' ? properties.key : `${from.id}|${type}|${to.id}`;
  const ends: Resource['values'] = [
    ['rdf:subject', { iri: subject }],
    ['rdf:object', { iri: object }],
  ];
  return [
    { iri: subject, classes: [], values: [[relationTerm(type), { iri: object }]] },
    {
      iri: iriOf('Edge', key),
      classes: rdfTerms().classes.Edge!,
      values: [...ends, ...valuesOf('Edge', { ...properties, rtype: type })],
    },
  ];
}

function linkResources(record: LinkRecord): Resource[] {
  const { type, from, to, properties } = record;
  const { term, inverse, qualified } = rdfTerms().links[type] ?? { term: `ng:${type}` };
  const ends = [iriOf(from.label, from.id), iriOf(to.label, to.id)];
  const [subject, object] = inverse ? ends.reverse() : ends;
  if (!qualified) return [{ iri: subject!, classes: [], values: [[term, { iri: object! }]] }];
  const attribution = iriOf('Attribution', JSON.stringify([from.id, properties.rank ?? null, to.id]));
  return [
    {
      iri: subject!,
      classes: [],
      values: [
        [term, { iri: object! }],
        ['prov:qualifiedAttribution', { iri: attribution }],
      ],
    },
    {
      iri: attribution,
      classes: ['prov:Attribution'],
      values: [['prov:agent', { iri: object! }], ...valuesOf('Attribution', properties)],
    },
  ];
}

/** Everything of the graph but its bookkeeping, in the order of the records. */
export async function* resources(source: RecordSource): AsyncGenerator<Resource> {
  for await (const record of source.records()) {
    if (record.kind === 'link') yield* isDomainEdge(record) ? edgeResources(record) : linkResources(record);
    else if (record.labels[0] !== 'Meta') {
      const [label] = record.labels;
      const { id } = record.properties;
      yield {
        iri: iriOf(label!, id),
        classes: classesOf(record, label!),
        values: valuesOf(label!, record.properties),
      };
    }
  }
}
