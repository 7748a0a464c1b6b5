import type { RecordSource } from '../model/store';
import { Columns } from './columns';
import { domainRecords } from './domain';

/** Columns of the groups `node` and `edge` of the domain graph. */
export async function domainColumns(source: RecordSource): Promise<Columns> {
  const columns = new Columns();
  for await (const { kind, properties } of domainRecords(source)) columns.add(kind, properties);
  return columns;
}
