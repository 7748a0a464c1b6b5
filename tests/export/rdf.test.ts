import { type Literal, Parser } from 'n3';
import { jsonLd } from '../../src/export/rdf/json-ld';
import { turtle } from '../../src/export/rdf/turtle';
import { iriOf } from '../../src/export/rdf/values';
import type { GraphRecord } from '../../src/model/store';
import { edgesOf, entitiesOf, HOSTILE, hostileRecords, joined, sourceOf, storedRecords } from './records';

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const NG = 'urn:newsgraph:vocabulary:';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const PROV = 'http://www.w3.org/ns/prov#';
const SCHEMA = 'https://schema.org/';

/** `subject predicate object`, literals as JSON with their datatype. */
type Triples = Set<string>;
const triple = (s: string, p: string, o: string): string => `${s} ${p} ${o}`;
const text = (value: string, datatype = `${XSD}string`): string => JSON.stringify([value, datatype]);

async function turtleTriples(records: readonly GraphRecord[]): Promise<Triples> {
  const quads = new Parser().parse(await joined(turtle.write(sourceOf(records))));
  return new Set(
    quads.map(({ subject, predicate, object }) =>
      triple(
        subject.value,
        predicate.value,
        object.termType === 'Literal' ? text(object.value, (object as Literal).datatype.value) : object.value,
      ),
    ),
  );
}

/** Expands a flat document as JSON-LD 1.1 says: prefixes, `@type`, `@id`, `@value`. */
async function jsonLdTriples(records: readonly GraphRecord[]): Promise<Triples> {
  const document = JSON.parse(await joined(jsonLd.write(sourceOf(records))));
  const expanded = (name: string): string => {
    const at = name.indexOf(':');
    const prefix = document['@context'][name.slice(0, at)];
    return prefix === undefined ? name : prefix + name.slice(at + 1);
  };
  const found: Triples = new Set();
  for (const { '@id': id, '@type': types = [], ...properties } of document['@graph']) {
    for (const type of types) found.add(triple(id, `${RDF}type`, expanded(type)));
    for (const [term, values] of Object.entries(properties))
      for (const value of [values].flat() as Record<string, string>[]) {
        const object =
          typeof value === 'string'
            ? text(value)
            : value['@id'] !== undefined
              ? expanded(value['@id'])
              : text(value['@value']!, expanded(value['@type']!));
        found.add(triple(id, expanded(term), object));
      }
  }
  return found;
}

let stored: GraphRecord[];
let triples: Triples;
beforeAll(async () => {
  stored = await storedRecords();
  triples = await turtleTriples(stored);
});

describe('RDF', () => {
  it('is the same in Turtle and in JSON-LD', async () => {
    expect(triples.size).toBeGreaterThan(500);
    expect([...(await jsonLdTriples(stored))].sort()).toEqual([...triples].sort());
    const hostile = hostileRecords();
    expect([...(await jsonLdTriples(hostile))].sort()).toEqual([...(await turtleTriples(hostile))].sort());
  });

  it('holds every edge as a triple and as a thing with its properties', () => {
    expect(edgesOf(stored).length).toBeGreaterThan(3);
    for (const { type, from, to, properties } of edgesOf(stored)) {
      const [s, o, edge] = [
        iriOf('Entity', from.id),
        iriOf('Entity', to.id),
        iriOf('Edge', String(properties.key)),
      ];
      expect(triples).toContain(triple(s, NG + type, o));
      expect(triples).toContain(triple(edge, `${RDF}subject`, s));
      expect(triples).toContain(triple(edge, `${RDF}predicate`, NG + type));
      expect(triples).toContain(triple(edge, `${RDF}object`, o));
      expect(triples).toContain(
        triple(edge, `${NG}confidence`, text(String(properties.confidence), `${XSD}double`)),
      );
    }
  });

  it('says whom each statement and claim comes from, where it stands and what it means', () => {
    const statements = stored.filter((r) => r.kind === 'node' && r.labels[0] === 'Statement');
    expect(statements.length).toBeGreaterThan(5);
    for (const { properties: p } of statements) {
      const iri = iriOf('Statement', String((p as { id: string }).id));
      expect(triples).toContain(triple(iri, `${RDF}subject`, iriOf('Entity', String(p.subjectId))));
      expect(triples).toContain(triple(iri, `${RDF}predicate`, NG + p.rtype));
      expect(triples).toContain(triple(iri, `${NG}startOff`, text(String(p.startOff), `${XSD}integer`)));
      expect(triples).toContain(triple(iri, `${NG}polarity`, text(String(p.polarity))));
    }
    const links = stored.filter((r) => r.kind === 'link');
    for (const type of ['ATTRIBUTED_TO', 'SAID']) expect(links.some((l) => l.type === type)).toBe(true);
    for (const { type, from, to } of links) {
      const ends = [iriOf(from.label, from.id), iriOf(to.label, to.id)] as const;
      if (type === 'ATTRIBUTED_TO')
        expect(triples).toContain(triple(ends[0], `${PROV}wasAttributedTo`, ends[1]));
      if (type === 'SAID') expect(triples).toContain(triple(ends[1], `${PROV}wasAttributedTo`, ends[0]));
    }
  });

  it('types things as schema.org does, links them to Wikidata, and dates to days', async () => {
    const union = entitiesOf(stored).find((e) => e.properties.name === 'Ministry of Transport')!;
    const is = (iri: string, type: string) => triples.has(triple(iri, `${RDF}type`, type));
    expect(is(iriOf('Entity', union.properties.id), `${SCHEMA}GovernmentOrganization`)).toBe(true);
    expect(is(iriOf('Article', 'ferry'), `${SCHEMA}NewsArticle`)).toBe(true);
    expect(triples).toContain(
      triple(iriOf('Article', 'ferry'), `${SCHEMA}datePublished`, text('2031-04-12', `${XSD}date`)),
    );
    const linked: GraphRecord = {
      kind: 'node',
      labels: ['Entity', 'Location'],
      properties: { id: 'wd:Q7747', name: 'Somewhere', qid: 'Q7747', firstSeen: '2031-02-30' },
    };
    const found = await turtleTriples([linked]);
    const iri = iriOf('Entity', 'wd:Q7747');
    expect(found).toContain(
      triple(iri, 'http://www.w3.org/2002/07/owl#sameAs', 'http://www.wikidata.org/entity/Q7747'),
    );
    // there is no such day
    expect(found).toContain(triple(iri, `${NG}firstSeen`, text('2031-02-30')));
  });

  it('keeps hostile names', async () => {
    const found = await turtleTriples(hostileRecords());
    const names = entitiesOf(hostileRecords()).map(({ properties: { id, name } }) =>
      triple(iriOf('Entity', id), `${SCHEMA}name`, text(String(name))),
    );
    expect(names).toHaveLength(HOSTILE.length);
    for (const name of names) expect(found).toContain(name);
  });
});
