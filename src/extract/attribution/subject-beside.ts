import type { Span } from '../../model/span';
import type { Context } from './context';

/** Characters between a speech verb and the mention that is its subject after it. */
const NEAR = 45;
const BEFORE = /^(?:\s*(?:,[^,.;“”"]{1,90},)?\s*(?:also|has|have|had|then|later|earlier|\p{L}+ly)?\s*)$/u;
const AFTER = /^\s+(?:(?:the|a|an|its|his|her|their)\s+)?(?:[\p{L}.]+\s+){0,3}$/u;

/** The mention that ends right before the verb or begins right after it, with a short apposition between. */
export function subjectBeside(context: Context, sentence: Span, cue: Span): Span | null {
  const { text, mentions } = context;
  const before = context.mentionsIn([sentence[0], cue[0]]).findLast((index) => {
    const { end } = mentions[index]!;
    return end <= cue[0] && BEFORE.test(text.slice(end, cue[0]));
  });
  if (before !== undefined) return [mentions[before]!.start, mentions[before]!.end];
  const after = context.mentionsIn([cue[1], Math.min(sentence[1], cue[1] + NEAR)]).find((index) => {
    const gap = text.slice(cue[1], mentions[index]!.start);
    return AFTER.test(gap) && !/\b(?:that|in|on|at|to|of|for|and)\b/iu.test(gap);
  });
  return after === undefined ? null : [mentions[after]!.start, mentions[after]!.end];
}
