import { StoreError } from '../model/errors';
import type { GraphRecord } from '../model/store';
import { SCHEMA_VERSION } from './meta';
import { edgeTypes, labelText, typeText } from './names';
import { byTexts } from './order';
import { propertyFault } from './properties';
import { linkPlace, RECORD_LABELS } from './records';

const refuse = (reason: string): never => {
  throw new StoreError('invalid-rows', { reason });
};

/** Checks records one after the other, each in itself and that it comes after the one before (so that nothing stands twice). */
export function recordChecker(): (record: GraphRecord) => void {
  const edges: ReadonlySet<string> = new Set(edgeTypes());
  let last: readonly string[] = [];
  return (record) => {
    const where = `record ${JSON.stringify(record).slice(0, 120)}`;
    const place =
      record.kind === 'node'
        ? ['1', record.labels[0] ?? '', record.properties.id]
        : ['2', ...linkPlace(record)];
    if (record.kind === 'node') checkNode(where, record);
    else {
      typeText(record.type);
      for (const { label } of [record.from, record.to])
        if (!RECORD_LABELS.includes(label)) refuse(`${where}: an end without key label`);
      if (edges.has(record.type) && typeof record.properties.key !== 'string')
        refuse(`${where}: an edge without key`);
    }
    const fault = propertyFault(record.properties);
    if (fault !== null) refuse(`${where}: ${fault}`);
    if (byTexts(last, place) >= 0) refuse(`${where} stands twice or out of order`);
    last = place;
  };
}

function checkNode(where: string, { labels, properties }: Extract<GraphRecord, { kind: 'node' }>): void {
  const [first = '', ...others] = labels;
  if (!RECORD_LABELS.includes(first)) refuse(`${where}: unknown label ${JSON.stringify(first)}`);
  others.forEach(labelText);
  if (first === 'Entity' && others.length === 0) refuse(`${where}: no second label`);
  if (typeof properties.id !== 'string' || properties.id === '') refuse(`${where}: no id`);
  if (first === 'Meta' && Number(properties.version ?? 0) > SCHEMA_VERSION)
    throw new StoreError('version', { found: properties.version, supported: SCHEMA_VERSION });
}
