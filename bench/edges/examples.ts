import type { AnnotatedDocument } from '../../src/evaluate/annotated-document';
import { pairByCue } from '../../src/evaluate/attribution';
import { countedWords } from '../../src/evaluate/words';
import { contextOf } from '../../src/extract/attribution/context';
import { cueEdgesOf } from '../../src/extract/attribution/cue-edges';
import { seenFrom, type Word, windowOf } from '../../src/extract/attribution/edges';
import { CUE, coreOf, type Evidence, evidenceOf } from '../../src/extract/attribution/evidence';
import { cueWords, sideOf } from '../../src/extract/attribution/redraw';
import type { Draft } from '../../src/extract/draft';
import type { Span } from '../../src/model/span';

/** A cue that the reader found and that an annotator marked too, with the right part of each word of its window. */
export interface Example {
  readonly evidence: Evidence;
  readonly core: number;
  /** [words + 1] names of what is seen at each gap. */
  readonly seen: readonly (readonly string[])[];
  readonly parts: Uint8Array;
}

type Gold = AnnotatedDocument['attributions'][number];
/** Words of a cue at most: annotators join "said" and "on Monday" across the source. */
const LONGEST_CUE = 6;
const THAT = /\bthat\s+$/i;

/** Sets differ in where "that" belongs; here it is the first word of the content (PolNeAR, Newell et al. 2018). */
function withThat(text: string, { cue, content, source }: Gold): Gold {
  const [first, ...rest] = content;
  const that = first && THAT.exec(text.slice(Math.max(0, first[0] - 8), first[0]));
  if (!first || !that) return { cue, content, source };
  const start = first[0] - that[0].length;
  const short = cue.map(([from, to]): [number, number] =>
    to > start && from < start ? [from, text.slice(0, start).trimEnd().length] : [from, to],
  );
  return {
    source,
    cue: short.filter(([from]) => from < start || from > first[0]),
    content: [[start, first[1]] as [number, number], ...rest],
  };
}

/** Part of each word, or null where the annotated cue misses the core. Source goes before content, the cue before both. */
function partsOf(text: string, words: readonly Word[], gold: Gold, core: number): Uint8Array | null {
  const parts = new Uint8Array(words.length);
  const { source, cue, content } = withThat(text, gold);
  const put = (spans: readonly Span[], part: number) => {
    for (const [start, end] of spans)
      words.forEach((word, i) => {
        if (word.start < end && word.end > start) parts[i] = part;
      });
  };
  put(content, 2);
  put(source, 1);
  const hull: Span = [Math.min(...cue.map(([start]) => start)), Math.max(...cue.map(([, end]) => end))];
  const isShort = text.slice(...hull).split(/\s+/).length <= LONGEST_CUE;
  const { start, end } = words[core]!;
  put(isShort ? [hull] : cue.filter((span) => span[0] < end && span[1] > start), CUE);
  if (parts[core] !== CUE) return null;
  let [from, to] = [core, core];
  while (from > 0 && parts[from - 1] === CUE) from--;
  while (to + 1 < parts.length && parts[to + 1] === CUE) to++;
  return parts.map((part, i) => (part === CUE && (i < from || i > to) ? 0 : part));
}

/** The examples of one article that the reader has read. */
export function examplesOf(gold: AnnotatedDocument, draft: Draft): Example[] {
  const { text } = gold;
  const context = contextOf(text, draft.sentences!, draft.tokens!, draft.mentions!);
  const counted = countedWords(text);
  const filled = (spans: readonly Span[]) => {
    const cue = [...counted.under(spans)];
    const from = Math.min(...cue);
    return { cue: new Set(Array.from({ length: Math.max(...cue) - from + 1 }, (_, i) => from + i)) };
  };
  const marked = gold.attributions.filter(({ cue }) => counted.under(cue).size > 0);
  const raws = draft.rawAttributions!;
  const pairs = pairByCue(
    marked.map(({ cue }) => filled(cue)),
    raws.map(({ cue }) => filled(cue)),
  );
  return pairs.flatMap(([i, j]): Example[] => {
    const { scores, cue } = raws[j]!;
    const found = scores && cue[0] ? cueWords(scores, cue[0]) : null;
    if (!scores || !found) return [];
    const evidence = evidenceOf(scores);
    const core = coreOf(evidence, ...found);
    const parts = partsOf(text, scores.words, marked[i]!, core);
    if (parts === null) return [];
    const window = windowOf(context, scores.words);
    const ofCue = cueEdgesOf(context, window, found);
    const seen = window.edges.map((edge, gap) => [
      ...seenFrom(edge, sideOf(gap, ...found)),
      ...(ofCue.get(gap) ?? []),
    ]);
    return [{ evidence, core, seen, parts }];
  });
}
