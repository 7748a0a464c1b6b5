import type { RecordSource } from '../model/store';
import type { FileFormat } from './format';

/** Every node and link of all three layers, one JSON record a line: nodes by label and id, then links by type and ends. */
async function* write(source: RecordSource): AsyncGenerator<string> {
  for await (const record of source.records()) yield `${JSON.stringify(record)}\n`;
}

export const jsonLines: FileFormat = {
  kind: 'file',
  name: 'jsonl',
  title: 'JSON Lines: every node and link of the whole graph',
  extensions: ['.jsonl'],
  mediaType: 'application/x-ndjson',
  write,
};
