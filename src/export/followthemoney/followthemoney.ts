import type { RecordSource } from '../../model/store';
import type { FileFormat } from '../format';
import { FtmEntities } from './entities';

async function* write(source: RecordSource): AsyncGenerator<string> {
  const entities = new FtmEntities();
  for await (const record of source.records()) {
    const entity = entities.of(record);
    if (entity !== null) yield `${JSON.stringify(entity)}\n`;
  }
}

/** FollowTheMoney entities, one a line, as `ftm` and Aleph read them. */
export const followTheMoney: FileFormat = {
  kind: 'file',
  name: 'ftm',
  title: 'FollowTheMoney entities: people, bodies, articles and their relations',
  extensions: ['.ftm.json', '.ijson'],
  mediaType: 'application/x-ndjson',
  write,
};
