import type { RecordSource } from '../model/store';
import {
  colourOf,
  type DomainEdge,
  type DomainNode,
  domainRecords,
  nameOf,
  sizeOf,
  weightOf,
} from './domain';
import type { FileFormat } from './format';

/** The domain graph as a serialised graphology graph (`Graph.from`), with the attributes that Sigma draws: `label`, `color`, `size`. */

const OPTIONS = JSON.stringify({ type: 'directed', multi: true, allowSelfLoops: true });

const node = (n: DomainNode): string =>
  JSON.stringify({
    key: n.id,
    attributes: { ...n.properties, label: nameOf(n), color: colourOf(n), size: sizeOf(n) },
  });

const edge = (e: DomainEdge): string =>
  JSON.stringify({
    key: e.key,
    source: e.from,
    target: e.to,
    attributes: { ...e.properties, label: e.type, rtype: e.type, weight: weightOf(e) },
  });

async function* write(source: RecordSource): AsyncGenerator<string> {
  yield `{"attributes":{"name":"newsgraph"},"options":${OPTIONS},\n"nodes":[`;
  let [inEdges, before] = [false, '\n'];
  for await (const record of domainRecords(source)) {
    if (record.kind === 'edge' && !inEdges) {
      yield '\n],\n"edges":[';
      [inEdges, before] = [true, '\n'];
    }
    yield before + (record.kind === 'node' ? node(record) : edge(record));
    before = ',\n';
  }
  yield inEdges ? '\n]}\n' : '\n],\n"edges":[]}\n';
}

export const graphology: FileFormat = {
  kind: 'file',
  name: 'graphology',
  title: 'JSON of the domain graph as graphology and Sigma read it',
  extensions: ['.json'],
  mediaType: 'application/json',
  write,
};
