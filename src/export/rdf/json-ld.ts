import type { RecordSource } from '../../model/store';
import type { FileFormat } from '../format';
import { type Resource, resources } from './resources';
import { rdfTerms } from './terms';
import type { RdfValue } from './values';

/** The same RDF as JSON-LD 1.1: one document whose `@graph` has a line for each record; a thing may stand in several. */

const jsonValue = (value: RdfValue): unknown => {
  if ('iri' in value) return { '@id': value.iri };
  return value.datatype === undefined ? value.text : { '@value': value.text, '@type': value.datatype };
};

function nodeObject({ iri, classes, values }: Resource): Record<string, unknown> {
  const byTerm = new Map<string, unknown[]>();
  for (const [term, value] of values) byTerm.set(term, [...(byTerm.get(term) ?? []), jsonValue(value)]);
  const properties = [...byTerm].map(([term, all]) => [term, all.length === 1 ? all[0] : all]);
  return {
    '@id': iri,
    ...(classes.length === 0 ? {} : { '@type': classes }),
    ...Object.fromEntries(properties),
  };
}

async function* write(source: RecordSource): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(rdfTerms().prefixes)},\n"@graph":[`;
  let before = '\n';
  for await (const resource of resources(source)) {
    yield before + JSON.stringify(nodeObject(resource));
    before = ',\n';
  }
  yield '\n]}\n';
}

export const jsonLd: FileFormat = {
  kind: 'file',
  name: 'jsonld',
  title: 'RDF as JSON-LD: the same as Turtle',
  extensions: ['.jsonld'],
  mediaType: 'application/ld+json',
  write,
};
