import type { ForeignPassage } from '../model/article';
import { type ForeignLanguage, foreignLanguage } from './english';

/** Longer lines are paragraphs of their own; shorter ones were broken to fit a page. */
const WIDEST_PAGE = 150;
/** Shorter passages are names, titles, a slogan: they are read with what is around them. */
const SHORTEST = 60;

interface Passage {
  readonly start: number;
  readonly end: number;
  readonly language: ForeignLanguage;
}

/**
 * The paragraphs of an English text that are not English ("Mehr dazu auf Deutsch …"), neighbours of one language joined. Told like the
 * language of whole texts; a foreign quotation inside an English paragraph is no passage. Linear in the text's length.
 */
export function foreignPassages(text: string): ForeignPassage[] {
  const found: Passage[] = [];
  for (const [start, end] of paragraphs(text)) {
    if (end - start < SHORTEST) continue;
    const language = foreignLanguage(text.slice(start, end));
    if (language === null) continue;
    const last = found.at(-1);
    const joins =
      last !== undefined && last.language.name === language.name && /^\s*$/.test(text.slice(last.end, start));
    if (joins) found[found.length - 1] = { ...last, end };
    else found.push({ start, end, language });
  }
  return found.map(({ start, end, language }) => ({ start, end, language: language.name }));
}

/** Spans between blank lines, and long lines by themselves, without blank ends. */
function paragraphs(text: string): [number, number][] {
  const out: [number, number][] = [];
  let open = false;
  for (const { 0: line, index } of text.matchAll(
    /[^\r\n\u2028\u2029]+|(?:\r?\n|\r(?!\n))(?=\r?\n|\r)|\u2029/g,
  )) {
    const bare = line.trim();
    if (bare === '') {
      open = false;
      continue;
    }
    const start = index + line.indexOf(bare);
    const end = start + bare.length;
    const long = bare.length > WIDEST_PAGE;
    if (open && !long) out[out.length - 1]![1] = end;
    else out.push([start, end]);
    open = !long;
  }
  return out;
}
