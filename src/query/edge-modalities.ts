import { z } from 'zod';
import { noParams, text } from './columns';
import { defineQuery } from './query';

const row = z.object({ key: text, modality: text });

/** How the plain statements behind each edge are meant (asserted, reported, estimated), by the edge's key. */
export const edgeModalities = defineQuery({
  name: 'edgeModalities',
  text: `MATCH (s:Statement)
WHERE s.plain = true
RETURN DISTINCT s.edgeKey AS key, s.modality AS modality
ORDER BY key, modality`,
  params: noParams,
  row,
  map: (rows): ReadonlyMap<string, readonly string[]> => {
    const byKey = new Map<string, string[]>();
    for (const { key, modality } of rows) byKey.set(key, [...(byKey.get(key) ?? []), modality]);
    return byKey;
  },
});
