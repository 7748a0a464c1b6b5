import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SchemaError } from '../../model/errors';
import { SCHEMA_DIR, vocabulary } from '../../model/vocabulary';

const reach = z.strictObject({
  /** Parts of the path between the two mentions whose verbs are looked at. */
  sides: z.array(z.enum(['meeting', 'head', 'tail'])),
  /** Governors above a verb that are looked at. */
  steps: z.number().int().min(0),
  /** The same where no verb joins the two mentions. */
  nominal: z.number().int().min(0),
  /** Whether a verb that joins the two says the relation itself, so that its own cues decide. */
  direct: z.boolean(),
});

/** How far from its two mentions the mood of a relation is decided. A state ("Russian President") hardly takes the clause's. */
export type Reach = z.infer<typeof reach>;

/** "did not support" is opposition: a negation is part of what a verbal conflict says, not against it. */
export const takesNegation = (relation: string): boolean =>
  vocabulary().relationTypes.get(relation)?.quad !== 'verbal conflict';

/** Group whose reach a relation has where a verb or noun of the text says it ("bought" → OWNS): what happens, whatever the type. */
const EVENT = 'material';

let shared: Map<string, Reach> | undefined;
/**
 * The reach of a relation type's group, from `schema/cues/reach.json`. Throws SchemaError `cues`.
 * @param isSaid whether a rule found the verb or noun that says it
 */
export function reachOf(relation: string, isSaid = false): Reach {
  if (shared === undefined) {
    const file = path.join(SCHEMA_DIR, 'cues', 'reach.json');
    try {
      const table = z.record(z.string(), reach).parse(JSON.parse(readFileSync(file, 'utf8')));
      shared = new Map(Object.entries(table));
    } catch (cause) {
      throw new SchemaError('cues', { file, reason: String((cause as Error).message) }, cause);
    }
  }
  const group = isSaid ? EVENT : (vocabulary().relationTypes.get(relation)?.group ?? '');
  const found = shared.get(group);
  if (found === undefined)
    throw new SchemaError('cues', { file: 'reach.json', reason: `no reach for ${group}` });
  return found;
}
