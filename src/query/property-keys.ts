import { z } from 'zod';
import { noParams, text } from './columns';
import { defineQuery } from './query';

/** Rows that are looked at: every kind of node has the same properties, but for those that are left out where they have no value. */
const SAMPLE = 5000;
const row = z.object({ name: text });

/** Names of the properties that nodes and relationships have, each once, sorted: for completion, not for proof. */
export const propertyKeys = defineQuery({
  name: 'propertyKeys',
  text: `MATCH (n)
WITH n LIMIT ${SAMPLE}
UNWIND keys(n) AS name
RETURN DISTINCT name
UNION
MATCH ()-[r]->()
WITH r LIMIT ${SAMPLE}
UNWIND keys(r) AS name
RETURN DISTINCT name`,
  params: noParams,
  row,
  map: (rows): readonly string[] => [...new Set(rows.map((r) => r.name))].sort(),
});
