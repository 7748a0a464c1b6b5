import { overlaps, type Span } from '../../model/span';
import type { Context, DraftAttribution } from './context';
import { hullOf, trim } from './spans';
import { subjectBeside } from './subject-beside';

/** A source phrase is cut to this many characters: a subject's whole subtree can hold a relative clause. */
const LONGEST = 120;

const shares = (span: Span, spans: readonly Span[]) => spans.some((other) => overlaps(span, other));

/** Subtree of the verb's subject; "adding that …" and "said … and added …" borrow the subject of the verb above. */
function subjectInTree({ tree, text }: Context, cue: Span): Span | null {
  const [from, to] = tree.within(cue);
  let verb = -1;
  for (let i = from; i < to && verb < 0; i++) if (tree.tokens[i]!.upos === 'VERB') verb = i;
  for (let step = 0; step < 4 && verb >= 0; step++) {
    const subject = tree.children(verb).find((child) => tree.tokens[child]!.deprel === 'nsubj');
    const { deprel, head } = tree.tokens[verb]!;
    if (subject !== undefined) {
      let [start, end] = [tree.tokens[subject]!.start, tree.tokens[subject]!.end];
      for (const child of tree.children(subject)) {
        const { deprel: label, start: first, end: last } = tree.tokens[child]!;
        if (!['det', 'amod', 'compound', 'nmod', 'flat', 'nummod'].includes(label)) continue;
        if (label === 'nmod' && first > end && text.slice(end, first).length > 12) continue;
        start = Math.min(start, first);
        end = Math.max(end, last);
      }
      return end - start > LONGEST ? null : [start, end];
    }
    if (!['conj', 'advcl', 'xcomp', 'parataxis'].includes(deprel)) return null;
    verb = head;
  }
  return null;
}

/** A subject that is only "an" or "the" comes from a wrong tree. */
const isNoun = ({ tree, mentionsIn }: Context, span: Span): boolean => {
  const [from, to] = tree.within(span);
  for (let i = from; i < to; i++) if (['NOUN', 'PROPN', 'PRON'].includes(tree.tokens[i]!.upos)) return true;
  return mentionsIn(span).length > 0;
};

const PRONOUN = /\b(?:he|she|they|it|we|i|who)\s+(?:(?:also|then|has|have|had|later|\p{L}+ly)\s+)?$/iu;

/** "was told", "is not thought", "known as": what is before it does not speak. */
const isPassive = (text: string, [start, end]: Span): boolean =>
  /(?:\b(?:is|are|was|were|be|been|being)|['’](?:s|re))\s+(?:not\s+|also\s+|\p{L}+ly\s+)*(?!\p{L}+ing\b)\p{L}+(?:ed|[^e]en|own|aid|old|ade|ought)\b/iu.test(
    text.slice(Math.max(0, start - 12), end),
  );

/** Finds the source of a cue that the head left without one: its subject in the tree, a mention or a pronoun beside it. */
export function repairSource(context: Context, draft: DraftAttribution): DraftAttribution {
  const [cue] = draft.cue;
  if (draft.source.length > 0 || cue === undefined) return draft;
  const { text, sentences } = context;
  const sentence = sentences[context.sentenceOf(cue[0])];
  if (sentence === undefined || isPassive(text, cue)) return draft;
  const pronoun = PRONOUN.exec(text.slice(Math.max(sentence.start, cue[0] - 30), cue[0]));
  const near: Span | null =
    pronoun === null
      ? null
      : [cue[0] - pronoun[0].length, cue[0] - pronoun[0].length + (/^\w+/.exec(pronoun[0])?.[0].length ?? 0)];
  const candidates = [
    near,
    subjectInTree(context, cue),
    subjectBeside(context, [sentence.start, sentence.end], cue),
  ];
  const source = candidates.find(
    (span) => span !== null && !shares(span, draft.content) && !shares(span, draft.cue),
  );
  if (source === undefined || source === null) return draft;
  const [tidy] = trim(text, [source]);
  return tidy === undefined || !isNoun(context, tidy) ? draft : { ...draft, source: [tidy] };
}

/** Without a source, or without a word as cue, only a quotation is believed to be somebody's words. */
export const isBelievable = (context: Context, { source, cue, content }: DraftAttribution): boolean => {
  const hasCue = cue.length > 0 && /\p{L}/u.test(context.text.slice(...hullOf(cue)));
  if (hasCue || (source.length > 0 && cue.length > 0)) return true;
  return context.quotations.some(({ inner }) => shares(inner, content));
};
