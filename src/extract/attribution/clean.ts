import { overlaps, type Span } from '../../model/span';
import type { RawAttribution } from '../draft';
import type { Context, DraftAttribution } from './context';
import { normalise, trim, wholeWords, without } from './spans';

/** A first word this close to the start of the sentence (in characters) was missed by the tagger. */
const NEAR_START = 12;
const CLAUSE_END = /[,;:.!?…—–()“”"\n]/u;

/** The outermost quotation that holds most of the span, unless the cue stands in it (then the span is part of a longer quotation). */
function quotationOf(context: Context, span: Span, cue: readonly Span[]): Span | null {
  for (let i = context.quotationAt(span[1] - 1); i >= 0; i--) {
    const { inner, closed } = context.quotations[i]!;
    if (inner[1] <= span[0]) return null;
    const shared = Math.min(inner[1], span[1]) - Math.max(inner[0], span[0]);
    if (closed && shared * 2 > span[1] - span[0] && !cue.some((part) => overlaps(part, inner))) return inner;
  }
  return null;
}

/** Long enough to be a clause, or broken off at a word that cannot end a phrase: "the", "chaired by". */
const isClause = (content: string): boolean =>
  content.split(/\s+/).length >= 6 ||
  /\s(?:the|an?|of|by|to|in|for|with|and|that|at|on|from|its|his|her|their)$/i.test(content);

/** "… said it was lea|ving Spain" → up to the next clause end, sentence end or quotation mark; a content hardly ever ends within a phrase. */
function snapToClause(context: Context, [start, end]: Span, holes: readonly Span[]): Span {
  const { text, sentences } = context;
  let from = start;
  let to = end;
  const sentence = sentences[context.sentenceOf(Math.max(start, end - 1))];
  if (sentence !== undefined && !CLAUSE_END.test(text[end - 1]!)) {
    let stop = end;
    while (stop < sentence.end && !CLAUSE_END.test(text[stop]!)) stop++;
    if (isClause(text.slice(start, end)) && !holes.some((hole) => overlaps(hole, [end, stop]))) to = stop;
  }
  const first = sentences[context.sentenceOf(start)];
  if (first !== undefined && start > first.start && start - first.start <= NEAR_START) {
    const between: Span = [first.start, start];
    if (!holes.some((hole) => overlaps(hole, between)) && !CLAUSE_END.test(text.slice(...between)))
      from = first.start;
  }
  return [from, to];
}

/** "reported … ." → without the full stop of the sentence that reports. */
const withoutFullStop = (text: string, [start, end]: Span): Span =>
  /[^.][.]$/.test(text.slice(start, end)) && !/\b\p{L}\.$/u.test(text.slice(start, end))
    ? [start, end - 1]
    : [start, end];

/** Indirect speech stays in the sentence of its cue (99 of 100 in the annotated articles): what spills over unquoted is cut. */
function inSentenceOfCue(context: Context, content: readonly Span[], cue: readonly Span[]): readonly Span[] {
  const [first] = cue;
  if (first === undefined) return content;
  const sentence = context.sentences[context.sentenceOf(first[0])];
  if (sentence === undefined) return content;
  const kept = content.flatMap((span): Span[] => {
    const quoted = quotationOf(context, span, cue);
    if (quoted !== null) return [span];
    const cut: Span = [Math.max(span[0], sentence.start), Math.min(span[1], sentence.end)];
    return cut[1] > cut[0] ? [cut] : [];
  });
  return kept.length > 0 ? kept : content;
}

const withoutThat = (text: string, [start, end]: Span): Span => {
  const that = /^that\s+/i.exec(text.slice(start, end));
  return that === null ? [start, end] : [start + that[0].length, end];
};

/**
 * Content with clean edges: whole words, up to the quotation marks or the clause's end, without cue and source.
 * `isDrawn`: the edges are already those of clauses and sentences.
 */
export function cleanContent(
  context: Context,
  content: readonly Span[],
  holes: readonly Span[],
  cue: readonly Span[],
  isDrawn = false,
): Span[] {
  const { text } = context;
  const whole = without(normalise(content.map((span) => wholeWords(text, span))), holes);
  const grown = (isDrawn ? whole : inSentenceOfCue(context, whole, cue)).flatMap((span): Span[] => {
    const [trimmed] = trim(text, [span]);
    if (trimmed === undefined) return [];
    const inner = quotationOf(context, trimmed, cue);
    if (inner === null)
      return [
        withoutThat(text, withoutFullStop(text, isDrawn ? trimmed : snapToClause(context, trimmed, holes))),
      ];
    return [[Math.min(trimmed[0], inner[0]), Math.max(trimmed[1], inner[1])]];
  });
  return trim(text, without(normalise(grown), holes));
}

/** The learned head's attribution with clean spans, or null when nothing is left of it. */
export function clean(context: Context, raw: RawAttribution, isDrawn: boolean): DraftAttribution | null {
  const { text } = context;
  const words = trim(text, normalise(raw.cue.map((span) => wholeWords(text, span))), /[\s,;“”"]/u);
  // "Minister: No war"
  const cue =
    words.length > 0 ? words : raw.cue.filter(([start, end]) => text.slice(start, end).trim() === ':');
  const source = trim(text, without(normalise(raw.source.map((span) => wholeWords(text, span))), cue));
  const content = cleanContent(context, raw.content, [...cue, ...source], cue, isDrawn);
  if (content.length === 0) return null;
  return {
    source,
    cue,
    content,
    confidence: raw.confidence,
    by: 'links@1',
    implicitCue: cue.length === 0,
    speaksAs: null,
  };
}
