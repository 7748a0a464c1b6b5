import type { Mention } from '../../model/reading';
import type { RelationReading } from '../draft';
import { mayHold } from '../possible-types';
import { stateProperties } from '../state-properties';
import type { Candidate } from './merge';
import { type Opinion, RULE_OPINION } from './verdict';

/** Id of the learned state properties in `by`. */
const PROPERTIES = 'properties@1';

/** p(any relation) from which the head's flags say something of the pair. */
const KNOWN = 0.3;

/**
 * The state properties that hold of pairs of mentions (employer, spouse, headquarters …), each as the first of its relations that the two
 * types allow; at most one reading of a relation for a pair. A coarse one ("lives in") only confirms what the head reads anyway: in news
 * it says of every president that he lives in his country.
 * @param threshold probability of a property from which it is read, 0 … 1
 */
export function readProperties(
  relations: readonly RelationReading[],
  mentions: readonly Mention[],
  threshold: number,
): readonly Candidate[] {
  const best = new Map<string, Candidate>();
  for (const reading of relations)
    for (const [name, p] of Object.entries(reading.properties ?? {})) {
      const property = stateProperties().get(name);
      if (property === undefined || p < threshold) continue;
      const sides = (inverse: boolean) =>
        inverse ? { head: reading.tail, tail: reading.head } : { head: reading.head, tail: reading.tail };
      const relation = property.relations.find(({ type, inverse }) => {
        const { head, tail } = sides(inverse);
        return mayHold(type, mentions[head]!, mentions[tail]!);
      });
      if (relation === undefined) continue;
      const { head, tail } = sides(relation.inverse);
      if (property.coarse === true && (reading.type !== relation.type || reading.anyProbability < KNOWN))
        continue;
      const key = `${relation.type} ${head} ${tail}`;
      if ((best.get(key)?.confidence ?? 0) >= p) continue;
      const opinion: Opinion = reading.anyProbability < KNOWN ? RULE_OPINION : reading;
      const { role } = property;
      const { trigger } = reading;
      best.set(key, {
        type: relation.type,
        head,
        tail,
        trigger,
        role,
        opinion,
        by: PROPERTIES,
        confidence: p,
      });
    }
  return [...best.values()];
}
