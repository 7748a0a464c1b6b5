import type { Span } from '../../model/span';
import { overlaps } from '../../model/span';
import type { Context, DraftAttribution } from './context';

const THAT_BEFORE = /(?<![\p{L}\p{N}])that\s+[“"]?$/iu;
/** Characters before a content in which "that" and a quotation mark are looked for. */
const REACH = 8;

/** "said that [the road was closed]" → "said [that the road was closed]", with the other mark of a quotation that it takes in. */
export function takeInThat(context: Context, draft: DraftAttribution): DraftAttribution {
  const [first, ...rest] = draft.content;
  if (first === undefined) return draft;
  const { text, quotations } = context;
  const that = THAT_BEFORE.exec(text.slice(Math.max(0, first[0] - REACH), first[0]));
  if (that === null) return draft;
  const start = first[0] - that[0].length;
  const word: Span = [start, start + 'that'.length];
  if (draft.source.some((span) => overlaps(span, word))) return draft;
  const quotation = quotations[context.quotationAt(first[0])];
  const closes =
    quotation !== undefined && quotation.inner[0] === first[0] && quotation.inner[1] === first[1];
  const end = closes ? quotation.outer[1] : first[1];
  const cue = draft.cue.flatMap((span): Span[] =>
    overlaps(span, word)
      ? span[0] < start
        ? [[span[0], text.slice(0, start).trimEnd().length]]
        : []
      : [span],
  );
  return { ...draft, cue: cue.length > 0 ? cue : draft.cue, content: [[start, end], ...rest] };
}
