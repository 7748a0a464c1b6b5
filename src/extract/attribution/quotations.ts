import type { Span } from '../../model/span';
import { paragraphsOf } from './paragraphs';

/** A run of text in quotation marks. */
export interface Quotation {
  /** With its marks. */
  readonly outer: Span;
  /** Without its marks. */
  readonly inner: Span;
  /** 0 for an outermost quotation. */
  readonly depth: number;
  /** False when the paragraph ends before the closing mark: the next paragraph may go on with it. */
  readonly closed: boolean;
  /** Index of the paragraph. */
  readonly paragraph: number;
}

const OPENING = new Set(['“', '„', '«', '‟']);
const CLOSING = new Set(['”', '»']);
const SINGLE = new Set(["'", '‘', '’', '‚', '‛']);
/** How far ahead the closing single mark is looked for: keeps stray apostrophes from costing quadratic time. */
const LOOK_AHEAD = 1500;
/** 'em, 'til, ’90s: apostrophes at the start of a word. */
const ELISION = /^['‘’](?:\d0s|em|til|tis|twas|cause|bout|round|n)\b/i;

const isWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);
const isSpace = (char: string | undefined) => char === undefined || /\s/.test(char);
/** A mark with its back to a gap: " (“start. */
const opensHere = (text: string, at: number) => {
  const before = text[at - 1];
  return (isSpace(before) || /[([{—–\-"“‘'«:,]/.test(before!)) && !isSpace(text[at + 1]);
};
/** A mark that leans on what came before: end.” */
const closesHere = (text: string, at: number) => !isSpace(text[at - 1]) && !isWord(text[at + 1]);
/** "the workers’ union": a plural possessive, not a closing mark. */
const isPossessive = (text: string, at: number) =>
  /[sS]/.test(text[at - 1] ?? '') && text[at + 1] === ' ' && /\p{Ll}/u.test(text[at + 2] ?? '');

function singleCloses(text: string, from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + LOOK_AHEAD); i++)
    if (SINGLE.has(text[i]!) && closesHere(text, i) && !isPossessive(text, i)) return true;
  return false;
}

/** All quotations of the text in the order of their opening marks: curly, straight, angled, nested, British single. Linear time. */
export function quotationsOf(
  text: string,
  paragraphs: readonly Span[] = paragraphsOf(text),
): readonly Quotation[] {
  const found: Quotation[] = [];
  paragraphs.forEach(([begin, end], paragraph) => {
    const open: { at: number; width: number; single: boolean; index: number }[] = [];
    const close = (level: number, to: number, width: number, closed: boolean) => {
      while (open.length > level) {
        const { at, width: before, index } = open.pop()!;
        const isLast = open.length === level;
        const inner: Span = [at + before, to];
        found[index] = {
          outer: [at, isLast ? to + width : to],
          inner,
          depth: open.length,
          closed: closed && isLast,
          paragraph,
        };
      }
    };
    const begins = (at: number, width: number, single: boolean) => {
      found.push({ outer: [at, at], inner: [at, at], depth: 0, closed: false, paragraph });
      open.push({ at, width, single, index: found.length - 1 });
    };
    const levelOf = (single: boolean) => open.map((mark) => mark.single).lastIndexOf(single);
    for (let i = begin; i < end; i++) {
      const char = text[i]!;
      const twin = (char === "'" || char === '`') && text[i + 1] === char;
      const straight = char === '"' || twin;
      if (straight || OPENING.has(char) || CLOSING.has(char)) {
        const width = twin ? 2 : 1;
        const level = levelOf(false);
        const after = isSpace(text[i + width]);
        const before = isSpace(text[i - 1]);
        // some writers close with the opening mark: “partial mobilization“
        const leans = level >= 0 && !before && !isWord(text[i + width]);
        const faces = before && !after;
        const opens = OPENING.has(char)
          ? !leans
          : CLOSING.has(char)
            ? level < 0 && faces
            : level < 0
              ? !after
              : faces;
        if (opens) {
          if (level >= 0) close(level, i, 0, false);
          begins(i, width, false);
        } else if (level >= 0) close(level, i, width, true);
        i += width - 1;
      } else if (SINGLE.has(char)) {
        const level = levelOf(true);
        if (level >= 0 && closesHere(text, i) && !(isPossessive(text, i) && singleCloses(text, i + 1, end)))
          close(level, i, 1, true);
        else if (
          level < 0 &&
          opensHere(text, i) &&
          isWord(text[i + 1]) &&
          !ELISION.test(text.slice(i, i + 6)) &&
          singleCloses(text, i + 2, end)
        )
          begins(i, 1, true);
      }
    }
    close(0, end, 0, false);
  });
  return found;
}
