import type { RecordSource } from '../model/store';
import { vocabulary } from '../model/vocabulary';
import { type Columns, type ColumnType, plainText } from './columns';
import {
  colourOf,
  type DomainEdge,
  type DomainNode,
  domainRecords,
  nameOf,
  sizeOf,
  weightOf,
} from './domain';
import { domainColumns } from './domain-columns';
import type { FileFormat } from './format';
import { attributes, xmlText } from './xml';

/** GEXF 1.3 (https://gexf.net/schema.html) of the domain graph, with types, colours and the time in which it was seen. */

const TYPES: Readonly<Record<ColumnType, string>> = {
  boolean: 'boolean',
  integer: 'long',
  double: 'double',
  string: 'string',
  strings: 'liststring',
};

/** An edge's key is its id in the file; readers take a second `key` for theirs. */
const isWritten = (kind: 'node' | 'edge', name: string): boolean => kind === 'node' || name !== 'key';

const declared = (columns: Columns, kind: 'node' | 'edge'): string =>
  `<attributes class="${kind}" mode="static">\n${columns
    .of(kind)
    .filter(({ name }) => isWritten(kind, name))
    .map(({ name, type }) => `<attribute${attributes({ id: name, title: name, type: TYPES[type] })}/>\n`)
    .join('')}</attributes>\n`;

/** The day in UTC: a file has one kind of time, and days are what Gephi and networkx both read. Undefined for what is no day. */
function day(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d(T|$)/.test(value)) return undefined;
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString().slice(0, 10);
}

const spell = ({ properties }: DomainNode | DomainEdge): string => {
  const [start, end] = [day(properties.firstSeen), day(properties.lastSeen)];
  return start === undefined && end === undefined
    ? ''
    : `<spells><spell${attributes({ start, end })}/></spells>`;
};

const values = (columns: Columns, { kind, properties }: DomainNode | DomainEdge): string => {
  columns.check(kind, properties);
  const cells = Object.entries(properties).flatMap(([name, value]) =>
    value === null || !isWritten(kind, name)
      ? []
      : [`<attvalue${attributes({ for: name, value: plainText(value) })}/>`],
  );
  return `<attvalues>${cells.join('')}</attvalues>`;
};

const colour = (hex: string): string => {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `<viz:color${attributes({ r, g, b })}/>`;
};

const node = (columns: Columns, n: DomainNode): string =>
  `<node${attributes({ id: n.id, label: nameOf(n) })}>${values(columns, n)}${spell(n)}` +
  `${colour(colourOf(n))}<viz:size value="${sizeOf(n).toFixed(2)}"/></node>\n`;

const edge = (columns: Columns, e: DomainEdge): string =>
  `<edge${attributes({ id: e.key, source: e.from, target: e.to, kind: e.type, label: e.type, weight: weightOf(e) })}>` +
  `${values(columns, e)}${spell(e)}<viz:shape value="${e.properties.hedged === true ? 'dashed' : 'solid'}"/></edge>\n`;

async function* write(source: RecordSource): AsyncGenerator<string> {
  const columns = await domainColumns(source);
  const types = [...vocabulary().entityTypes.values()].map((t) => `${t.label ?? t.type} ${t.colour}`);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n';
  yield `<meta><creator>newsgraph</creator><description>${xmlText(`Colours: ${types.join(', ')}`)}</description></meta>\n`;
  yield '<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">\n';
  yield declared(columns, 'node') + declared(columns, 'edge');
  yield '<nodes>\n';
  let inEdges = false;
  for await (const record of domainRecords(source)) {
    if (record.kind === 'node') {
      yield node(columns, record);
      continue;
    }
    if (!inEdges) yield '</nodes>\n<edges>\n';
    inEdges = true;
    yield edge(columns, record);
  }
  yield inEdges ? '</edges>\n</graph>\n</gexf>\n' : '</nodes>\n<edges/>\n</graph>\n</gexf>\n';
}

export const gexf: FileFormat = {
  kind: 'file',
  name: 'gexf',
  title: 'GEXF 1.3: the domain graph for Gephi, with colours and times',
  extensions: ['.gexf'],
  mediaType: 'application/gexf+xml',
  write,
};
