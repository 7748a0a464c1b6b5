import { sha1 } from '../model/ids';
import type { Statement } from '../model/reading';
import { contains, overlaps, type Span } from '../model/span';
import { isPlain } from '../model/view-rule';
import { itemAt } from './checked-text';
import type { RowContext } from './context';
import { edgeKey } from './edge-key';
import type { NodeKey } from './row-set';
import { chainProperties, speakerChain } from './speaker-chain';

/** A quote is at most this long (UTF-16 code units). */
export const QUOTE_LENGTH = 500;

/** The same reading of the same words is the same node, whoever reads it: no version, no run in the key. */
const statementId = (articleId: string, s: Statement, subject: string, object: string): string =>
  sha1(JSON.stringify([articleId, s.evidence, s.trigger, subject, s.type, object, s.polarity, s.modality]));

/** A sentence, or as much of it as fits, from the evidence on; never half a character. */
export function quoteOf(sentence: string, evidenceStart: number): string {
  if (sentence.length <= QUOTE_LENGTH) return sentence;
  const from = Math.max(0, Math.min(evidenceStart, sentence.length - QUOTE_LENGTH));
  return sentence.slice(from, from + QUOTE_LENGTH).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}

/** Adds the statements between entities that have a node, surest first: of two readings with one id the surer stays. */
export function addStatements(context: RowContext, claims: readonly (NodeKey | null)[]): void {
  const order = context.extraction.statements.map((s, index) => ({ s, index }));
  order.sort((a, b) => b.s.confidence - a.s.confidence || a.index - b.index);
  const seen = new Set<string>();
  for (const { s } of order) addStatement(context, claims, s, seen);
}

function addStatement(
  context: RowContext,
  claims: readonly (NodeKey | null)[],
  s: Statement,
  seen: Set<string>,
): void {
  const { rows, extraction, articleId, text, publishedAt } = context;
  const ends = [s.head, s.tail].map((mention) => {
    const index = context.entityOf(mention);
    const { start, end } = itemAt(articleId, 'mention', extraction.mentions, mention);
    return { node: context.entity(index), name: extraction.entities[index]!.name, start, end };
  });
  const [subject, object] = ends as [(typeof ends)[number], (typeof ends)[number]];
  text.slice(s.evidence);
  const trigger = s.trigger === null ? null : text.slice(s.trigger);
  if (subject.node === null || object.node === null || subject.node.id === object.node.id) return;
  const id = statementId(articleId, s, subject.node.id, object.node.id);
  if (seen.has(id)) return;
  seen.add(id);

  const sentences = context.sentencesOf(s.evidence);
  const key = edgeKey({ subjectId: subject.node.id, objectId: object.node.id, ...s });
  const chain = speakerChain(context, s.attribution);
  const node = rows.node(['Statement'], id, {
    articleId,
    rtype: s.type,
    predicate: s.predicate,
    role: s.role,
    subjectId: subject.node.id,
    subjectName: subject.name,
    subjectStart: subject.start,
    subjectEnd: subject.end,
    objectId: object.node.id,
    objectName: object.name,
    objectStart: object.start,
    objectEnd: object.end,
    edgeKey: key,
    modality: s.modality,
    mood: s.mood,
    factuality: s.factuality,
    polarity: s.polarity,
    certainty: s.certainty,
    startOff: s.evidence[0],
    endOff: s.evidence[1],
    triggerStart: s.trigger?.[0],
    triggerEnd: s.trigger?.[1],
    trigger,
    quote: quoted(context, s, sentences),
    validFrom: s.validFrom,
    validTo: s.validTo,
    assertedAt: publishedAt,
    publishedAt,
    ...chainProperties(chain),
    confidence: s.confidence,
    extractor: s.by,
    runId: context.runId,
    createdAt: context.now,
    isDuplicate: s.isDuplicate,
    plain: s.plain && isPlain(s),
  });
  rows.link('HAS_SUBJECT', node, subject.node);
  rows.link('HAS_OBJECT', node, object.node);
  for (const sentence of sentences) rows.link('EVIDENCED_BY', node, context.sentenceNode(sentence));
  const claim = s.attribution === null ? null : claims[s.attribution];
  if (claim) rows.link('EXPRESSED_IN', node, claim);
  chain.forEach((source, rank) => {
    if (source.node !== null) rows.link('ATTRIBUTED_TO', node, source.node, { rank });
  });
}

/** The sentence that holds the trigger, else the first of the evidence. */
function quoted({ extraction, text }: RowContext, s: Statement, sentences: readonly number[]): string {
  const spanOf = (index: number): Span => [
    extraction.sentences[index]!.start,
    extraction.sentences[index]!.end,
  ];
  const holds = sentences.find((i) => s.trigger !== null && contains(spanOf(i), s.trigger));
  const touches = sentences.find((i) => s.trigger !== null && overlaps(spanOf(i), s.trigger));
  const span = spanOf(holds ?? touches ?? sentences[0]!);
  return quoteOf(text.slice(span), s.evidence[0] - span[0]);
}
