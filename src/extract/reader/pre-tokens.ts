import { ALONE, characterClass, isMark, PART, SPACE } from './characters';

/** A pre-token of BERT. `start` and `end` are UTF-16 offsets of the text it was cut from, plus the given offset. */
export interface PreToken {
  readonly start: number;
  readonly end: number;
  /** Lower-cased, without accents and format characters. */
  readonly normal: string;
}

/**
 * Cuts text[from, to) as Hugging Face's BertNormalizer and BertPreTokenizer do (lower-cased): white space separates,
 * every punctuation character and CJK ideograph stands alone, control and format characters vanish.
 * One thing differs: a word's span also covers the combining marks that end it ("é" written as two characters).
 */
export function preTokens(text: string, from = 0, to = text.length): PreToken[] {
  const out: PreToken[] = [];
  let start = -1;
  let end = -1;
  let normal = '';
  const flush = () => {
    if (start >= 0) out.push({ start, end, normal });
    start = -1;
    normal = '';
  };
  for (let at = from; at < to; ) {
    const codePoint = text.codePointAt(at)!;
    const next = Math.min(to, at + (codePoint > 0xffff ? 2 : 1));
    const character = characterClass(codePoint);
    if (character.kind === PART) {
      if (start < 0) start = at;
      normal += character.normal;
      end = next;
    } else if (character.kind === ALONE) {
      flush();
      out.push({ start: at, end: next, normal: character.normal });
    } else if (character.kind === SPACE) flush();
    else if (end === at && isMark(codePoint)) {
      end = next;
      if (start < 0 && out.length > 0) out[out.length - 1] = { ...out[out.length - 1]!, end };
    }
    at = next;
  }
  flush();
  return out;
}
