import { DataFactory, type NamedNode, type Quad, Writer } from 'n3';
import type { RecordSource } from '../../model/store';
import type { FileFormat } from '../format';
import { type Resource, resources } from './resources';
import { rdfTerms } from './terms';
import type { RdfValue } from './values';

/** RDF 1.1 Turtle, written by n3. */

const { namedNode, literal, quad } = DataFactory;

const expanded = (term: string): NamedNode => {
  const at = term.indexOf(':');
  return namedNode(rdfTerms().prefixes[term.slice(0, at)] + term.slice(at + 1));
};

const object = (value: RdfValue) =>
  'iri' in value
    ? namedNode(value.iri)
    : literal(value.text, value.datatype === undefined ? undefined : expanded(value.datatype));

function* quads({ iri, classes, values }: Resource): Generator<Quad> {
  const subject = namedNode(iri);
  for (const c of classes) yield quad(subject, expanded('rdf:type'), expanded(c));
  for (const [term, value] of values) yield quad(subject, expanded(term), object(value));
}

async function* write(source: RecordSource): AsyncGenerator<string> {
  let text = '';
  const sink = {
    write(chunk: string, _encoding?: string, done?: () => void) {
      text += chunk;
      done?.();
    },
    end: (done?: () => void) => done?.(),
  };
  const writer = new Writer(sink, { prefixes: rdfTerms().prefixes });
  for await (const resource of resources(source)) {
    for (const q of quads(resource)) writer.addQuad(q);
    yield text;
    text = '';
  }
  await new Promise<void>((settle, fail) => writer.end((error) => (error ? fail(error) : settle())));
  yield text;
}

export const turtle: FileFormat = {
  kind: 'file',
  name: 'turtle',
  title: 'RDF as Turtle: schema.org and PROV-O terms, statements reified',
  extensions: ['.ttl'],
  mediaType: 'text/turtle',
  write,
};
