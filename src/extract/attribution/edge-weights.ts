import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SchemaError } from '../../model/errors';
import { SCHEMA_DIR } from '../../model/vocabulary';

const number = z.number();
const schema = z.strictObject({
  /** Factors on the link head's logits and the cue tagger's within a part. */
  links: number,
  cues: number,
  /** [part before][part after]. */
  pairs: z.array(z.array(number).length(4)).length(4),
  /** For source, content, cue: factors on the odds at a beginning [word after, word before, B label] and at an end [word after, word before]. */
  near: z.array(z.array(number).length(5)).length(3),
  /** By what is seen at a gap: for [begin source, begin content, begin cue, end source, end content, end cue]. */
  edges: z.record(z.string(), z.array(number).length(6)),
});

/** What speaks for and against beginning or ending a part at a gap; all in logits. */
export interface EdgeWeights extends Omit<z.infer<typeof schema>, 'edges'> {
  readonly edges: ReadonlyMap<string, readonly number[]>;
}

let shared: EdgeWeights | undefined;
/** The weights of `schema/attribution-edges.json`, fitted by `bench/edges/main.ts`. Throws SchemaError `cues`. */
export function edgeWeights(): EdgeWeights {
  if (shared !== undefined) return shared;
  const file = path.join(SCHEMA_DIR, 'attribution-edges.json');
  try {
    const { edges, ...rest } = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
    shared = { ...rest, edges: new Map(Object.entries(edges)) };
  } catch (cause) {
    throw new SchemaError('cues', { file, reason: String((cause as Error).message) }, cause);
  }
  return shared;
}
