import type { Properties, Property } from '../../model/store';
import { nodeAsRead, overwritten } from './as-read';
import type { Effects } from './effects';

/** How statements and claims stand in the view, made from what was read and the decisions in force. Pure. */

/** Sources under the ids that they have after merges and splits. */
function sources(raw: Properties, finalOf: (id: string) => string): Record<string, Property> {
  const found: Record<string, Property> = {};
  if (typeof raw.speakerKey === 'string') found.speakerKey = finalOf(raw.speakerKey);
  if (Array.isArray(raw.chainKeys)) found.chainKeys = raw.chainKeys.map(finalOf);
  return found;
}

/** `subject|TYPE|object…` with other ends; what follows the ends stays. */
function keyBetween(raw: Properties, subject: string, object: string): Property {
  const [key, read] = [String(raw.edgeKey), `${raw.subjectId}|${raw.rtype}|${raw.objectId}`];
  if (subject === raw.subjectId && object === raw.objectId) return key;
  return `${subject}|${raw.rtype}|${object}${key.startsWith(read) ? key.slice(read.length) : ''}`;
}

function statementInView(properties: Properties, { moves, verdicts }: Effects): Properties {
  const raw = nodeAsRead(properties);
  const finalOf = (id: string) => moves.final(String(raw.articleId), id);
  const [subject, object] = [raw.subjectId, raw.objectId].map((id) =>
    typeof id === 'string' ? finalOf(id) : null,
  ) as [string | null, string | null];
  const verdict = verdicts.get(String(raw.id));
  const changes: Record<string, Property> = sources(raw, finalOf);
  const marks: Record<string, Property> = {};
  if (subject !== null && subject !== raw.subjectId) marks.subjectCanonicalId = subject;
  if (object !== null && object !== raw.objectId) marks.objectCanonicalId = object;
  if (typeof raw.edgeKey === 'string' && subject !== null && object !== null)
    changes.edgeKey = keyBetween(raw, subject, object);
  // two ends that turned out to be one thing say nothing of two
  const closed = subject === object && raw.subjectId !== raw.objectId;
  if (raw.plain === true && (closed || verdict === 'rejected')) changes.plain = false;
  if (verdict === 'confirmed') changes.confidence = 1;
  if (verdict !== undefined) marks[verdict] = true;
  return { ...overwritten(raw, changes), ...marks };
}

function claimInView(properties: Properties, { moves }: Effects): Properties {
  const raw = nodeAsRead(properties);
  return overwritten(
    raw,
    sources(raw, (id) => moves.final(String(raw.articleId), id)),
  );
}

/** Labels whose nodes decisions change, with how. */
export const NODE_VIEWS: Readonly<Record<string, (properties: Properties, effects: Effects) => Properties>> =
  {
    Statement: statementInView,
    Claim: claimInView,
  };
