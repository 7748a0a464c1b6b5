import { overlaps, type Span } from '../../model/span';
import type { Context, DraftAttribution } from './context';
import type { Quotation } from './quotations';
import { hullOf, lengthOf, normalise, sharedLength, trim } from './spans';

/** Share of a quotation that must be in some content for it to count as attributed. */
const CLAIMED = 0.3;
/** Words of a quotation that is speech and not a name in quotation marks. */
const SPEECH_WORDS = 3;
/** Share of the paragraphs of mere quotation that go on with the speaker before, on the annotated training articles. */
const GOES_ON = 0.82;

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;

/** A quotation that can stand as speech: several words that end a sentence, or begin one and break off at a comma. */
export const isSpeech = (text: string, { inner, closed }: Quotation): boolean => {
  const words = text.slice(...inner).trim();
  return (
    wordsIn(words) >= SPEECH_WORDS &&
    (!closed || /[.!?…,—–-]['’”"]?$/u.test(words)) &&
    !/^\p{Ll}/u.test(words)
  );
};

const everything = (draft: DraftAttribution): Span =>
  hullOf([...draft.source, ...draft.cue, ...draft.content]);
const isOnlyMarks = (text: string) => !/[\p{L}\p{N}]/u.test(text);

/** The drafts by the index of the quotation that their content shares most with; a draft without quotation is left out. */
function speakersOf(context: Context, drafts: readonly DraftAttribution[]): Map<number, DraftAttribution> {
  const by = new Map<number, DraftAttribution>();
  for (const draft of drafts)
    for (const span of draft.content)
      for (let i = context.quotationAt(span[1] - 1); i >= 0; i--) {
        const { inner } = context.quotations[i]!;
        if (inner[1] <= span[0]) break;
        const inQuotation = draft.cue.some((cue) => overlaps(cue, inner));
        if (!inQuotation && sharedLength([span], [inner]) >= CLAIMED * (inner[1] - inner[0]))
          by.set(i, draft);
      }
  return by;
}

/** An open quotation whose next paragraph goes on with it and names the speaker there: "… .¶ “… ,” X said. */
function goBack({ text, quotations, paragraphs }: Context, speakers: Map<number, DraftAttribution>): void {
  for (let i = quotations.length - 2; i >= 0; i--) {
    const quotation = quotations[i]!;
    const next = quotations[i + 1]!;
    const speaker = speakers.get(i + 1);
    if (speakers.has(i) || quotation.closed || speaker === undefined || !isSpeech(text, quotation)) continue;
    const begin = paragraphs[next.paragraph]![0];
    if (next.paragraph !== quotation.paragraph + 1 || !isOnlyMarks(text.slice(begin, next.outer[0])))
      continue;
    speaker.content = normalise([...trim(text, [quotation.inner]), ...speaker.content]);
    speakers.set(i, speaker);
  }
}

/**
 * Quotations without a verb of their own. In the same paragraph, next to an attributed quotation or its cue, they are
 * more content of it; a paragraph that is nothing but quotations goes on with the speaker of the paragraph before.
 */
export function continueQuotations(
  context: Context,
  drafts: readonly DraftAttribution[],
): DraftAttribution[] {
  const { text, quotations, paragraphs } = context;
  const all = [...drafts];
  const speakers = speakersOf(context, all);
  for (let i = 0; i < quotations.length; i++) {
    const quotation = quotations[i]!;
    if (speakers.has(i) || !isSpeech(text, quotation)) continue;
    const previous = quotations[i - 1];
    const speaker = speakers.get(i - 1);
    if (previous === undefined || speaker === undefined) continue;
    const [content] = trim(text, [quotation.inner]);
    if (content === undefined) continue;
    const paragraph = paragraphs[quotation.paragraph]!;
    if (previous.paragraph === quotation.paragraph) {
      const [, end] = everything(speaker);
      const bridge = text.slice(
        Math.max(previous.outer[1], Math.min(end, quotation.outer[0])),
        quotation.outer[0],
      );
      if (!isOnlyMarks(bridge.replace(/^[\s,]*and\s*$/i, '')) && !isTitleTail(bridge)) continue;
      speaker.content = normalise([...speaker.content, content]);
      speakers.set(i, speaker);
      continue;
    }
    const isNext = previous.paragraph === quotation.paragraph - 1;
    const opens = isOnlyMarks(text.slice(paragraph[0], quotation.outer[0]));
    const ends = isOnlyMarks(text.slice(quotation.outer[1], paragraph[1]));
    if (!isNext || !opens || (previous.closed && !ends)) continue;
    if (!previous.closed) {
      speaker.content = normalise([...speaker.content, content]);
      speakers.set(i, speaker);
      continue;
    }
    const implicit: DraftAttribution = {
      source: [],
      cue: [],
      content: [content],
      confidence: speaker.confidence * GOES_ON,
      by: 'rule:quotation-goes-on',
      implicitCue: true,
      speaksAs: speaker.speaksAs ?? speaker,
    };
    all.push(implicit);
    speakers.set(i, implicit);
  }
  goBack(context, speakers);
  return all.filter(({ content }) => lengthOf(content) > 0);
}

/** ", a finance professor at the school. ", " the Courier. ": the rest of the cue's sentence before the next quotation. */
const isTitleTail = (bridge: string): boolean => /^[^.!?“”"]{0,140}[.:]\s*$/u.test(bridge);
