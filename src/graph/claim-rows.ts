import { foldName } from '../model/ids';
import type { Attribution } from '../model/reading';
import { contains, overlaps, type Span } from '../model/span';
import { claimTexts, joined } from './claim-text';
import type { RowContext } from './context';
import type { NodeKey } from './row-set';
import { chainProperties, speakerChain } from './speaker-chain';

/** Claims: one node for each attribution that has content. */

/** From the first to the last character of spans in text order. */
const envelope = (spans: readonly Span[]): Span => [
  Math.min(...spans.map((s) => s[0])),
  Math.max(...spans.map((s) => s[1])),
];

/** `<articleId>:c:<start>-<end>`; when another claim has the same content ("A and B say …"), who says it is added. */
function claimIds({ extraction, articleId }: RowContext): (string | null)[] {
  const used = new Set<string>();
  return extraction.attributions.map(({ content, source, cue }) => {
    if (content.length === 0) return null;
    const base = `${articleId}:c:${envelope(content).join('-')}`;
    const by = [...source, ...cue];
    let id = used.has(base) && by.length > 0 ? `${base}:${envelope(by).join('-')}` : base;
    for (let n = 2; used.has(id); n += 1) id = `${base}:${n}`;
    used.add(id);
    return id;
  });
}

/** The sentence-mates: an earlier claim that a repeated one repeats, its truncated copy included. */
function repeatedClaim(context: RowContext, index: number, ids: readonly (string | null)[]): string | null {
  const { attributions, sentences } = context.extraction;
  const originals = attributions[index]!.content.flatMap((span) => context.sentencesOf(span)).flatMap(
    (s) => sentences[s]!.duplicateOf ?? [],
  );
  const words = (a: Attribution) => foldName(joined(context, a.content) ?? '').replace(/[\s….]+$/, '');
  const copy = words(attributions[index]!);
  const found = attributions.findIndex(
    (other, i) =>
      i !== index &&
      !other.isDuplicate &&
      ids[i] !== null &&
      other.content.some((span) =>
        originals.some((s) => overlaps(span, [sentences[s]!.start, sentences[s]!.end])),
      ) &&
      words(other).startsWith(copy),
  );
  return found < 0 ? null : ids[found]!;
}

/** Adds the claims with their links; returns each attribution's claim node (null where it has no content). */
export function addClaims(context: RowContext): readonly (NodeKey | null)[] {
  const { rows, extraction, articleId, runId, now } = context;
  const ids = claimIds(context);
  const textOf = claimTexts(context);
  const nodes = extraction.attributions.map((a, index): NodeKey | null => {
    const chain = speakerChain(context, index);
    const source = joined(context, a.source);
    const cue = joined(context, a.cue);
    const id = ids[index]!;
    if (id === null) return null;
    const [startOff, endOff] = envelope(a.content);
    const cueSpan = a.cue.length === 0 ? null : envelope(a.cue);
    const node = rows.node(['Claim'], id, {
      articleId,
      startOff,
      endOff,
      text: textOf(a.content),
      source,
      cue,
      cueStart: cueSpan?.[0],
      cueEnd: cueSpan?.[1],
      quoteType: a.quoteType,
      certainty: a.certainty,
      implicitCue: a.implicitCue,
      isDuplicate: a.isDuplicate,
      ...chainProperties(chain),
      publishedAt: context.publishedAt,
      confidence: a.confidence,
      extractor: a.by,
      runId,
      createdAt: now,
    });
    const speaker = chain[0]!.node;
    if (speaker !== null) rows.link('SAID', speaker, node);
    for (const span of a.content) {
      for (const s of context.sentencesOf(span)) rows.link('IN_SENTENCE', node, context.sentenceNode(s));
    }
    for (const entity of entitiesIn(context, a.content)) rows.link('ABOUT', node, entity);
    return node;
  });
  extraction.attributions.forEach(({ nestedIn, isDuplicate }, index) => {
    const node = nodes[index];
    if (!node) return;
    const outer = nestedIn === null ? null : nodes[nestedIn];
    if (outer) rows.link('NESTED_IN', node, outer);
    const original = isDuplicate ? repeatedClaim(context, index, ids) : null;
    if (original !== null) rows.link('DUPLICATE_OF', node, { label: 'Claim', id: original });
  });
  return nodes;
}

/** Everything that the content mentions. */
function entitiesIn(context: RowContext, content: readonly Span[]): NodeKey[] {
  return context.extraction.mentions.flatMap((mention, index) => {
    if (!content.some((span) => contains(span, [mention.start, mention.end]))) return [];
    return context.entity(context.entityOf(index)) ?? [];
  });
}
