import type { Attribution, Mention, Reading, Token } from '../model/reading';
import type { Span } from '../model/span';
import { isValue, namingOf } from './naming';
import { lowerBound } from './sorted';
import { once, speechTable } from './tables';

/** Mentions that start in a span, found without walking all of them. */
const orderOf = new WeakMap<readonly Mention[], readonly number[]>();

function mentionsIn(mentions: readonly Mention[], [start, end]: Span): number[] {
  let order = orderOf.get(mentions);
  if (order === undefined) {
    order = mentions.map((_, index) => index).sort((a, b) => mentions[a]!.start - mentions[b]!.start);
    orderOf.set(mentions, order);
  }
  const from = lowerBound(order, start, (index) => mentions[index]!.start);
  const found: number[] = [];
  for (let at = from; at < order.length && mentions[order[at]!]!.start < end; at += 1)
    if (mentions[order[at]!]!.end <= end) found.push(order[at]!);
  return found;
}

const phraseEnd = once(
  () => new RegExp(`(?:^|\\s)(?:${speechTable().phraseEnds.join('|')})\\s|[,;:(—–]|\\s-\\s`, 'gi'),
);

/** Where the first noun phrase of a source ends: "a spokesman | for the ministry"; never inside a mention. */
function firstPhrase(text: string, span: Span, inside: readonly Mention[]): number {
  const said = text.slice(span[0], span[1]);
  for (const match of said.matchAll(phraseEnd())) {
    const at = span[0] + match.index;
    if (match.index === 0) continue;
    if (
      !inside.some(
        (mention) => mention.start < at + match[0].length && at < mention.end && mention.end > at + 1,
      )
    )
      return at;
  }
  return span[1];
}

/** The token of a span whose head lies outside it, or null without syntax. Tokens are in text order. */
function headToken(tokens: readonly Token[], [start, end]: Span): Token | null {
  const from = lowerBound(tokens, start, (token) => token.start);
  for (let at = from; at < tokens.length && tokens[at]!.end <= end; at += 1) {
    const token = tokens[at]!;
    const head = tokens[token.head];
    if (token.upos !== 'PUNCT' && (head === undefined || head.start < start || head.end > end)) return token;
  }
  return null;
}

/**
 * The mention that speaks in an attribution: the reader's own choice, else the head of the source phrase, else its first
 * noun phrase's last mention. A document gives way to the issuer named with it ("a statement by the ministry").
 * Null when the source holds no such mention ("sources close to the Kremlin").
 */
export function sourceMention(text: string, reading: Reading, attribution: Attribution): number | null {
  const { mentions } = reading;
  if (attribution.sourceMention !== null && mentions[attribution.sourceMention] !== undefined)
    return attribution.sourceMention;
  for (const span of attribution.source) {
    const inside = mentionsIn(mentions, span);
    if (inside.length === 0) continue;
    const chosen = chooseInside(text, reading, span, inside);
    if (chosen !== null) return chosen;
  }
  return null;
}

function chooseInside(text: string, reading: Reading, span: Span, inside: readonly number[]): number | null {
  const { mentions } = reading;
  const { speaks, issued } = speechTable();
  const end = firstPhrase(
    text,
    span,
    inside.map((index) => mentions[index]!),
  );
  const head = headToken(reading.tokens, span);
  const covers = ({ start, end: last }: Mention) => head !== null && start <= head.start && head.end <= last;
  const atHead = inside.filter((index) => covers(mentions[index]!));
  const phrase = inside.filter((index) => mentions[index]!.start < end);
  const best =
    atHead.length > 0
      ? rightmost(mentions, atHead)
      : endsPhrase(text, end, mentions, rightmost(mentions, phrase));
  if (best === null) {
    if (phrase.length > 0) return null;
    return apposition(text, span, mentions, inside) ?? issuerAfter(text, [span[0], end], mentions, inside);
  }
  const { type, end: last } = mentions[best]!;
  // "a statement by the ministry", "UNCTAD’s analysis"; "26 percent of Democrats": who is meant comes after.
  if (!issued.includes(type) && !isValue(type)) return best;
  const after = isValue(type) ? last : 0;
  const other = inside.find(
    (index) => mentions[index]!.start >= after && speaks.includes(mentions[index]!.type),
  );
  return other ?? (isValue(type) ? null : best);
}

/** Rightmost end, then longest: "Defense Minister [Sergei Shoigu]", "Russian [officials]". */
const rightmost = (mentions: readonly Mention[], among: readonly number[]): number | null =>
  [...among].sort(
    (a, b) => mentions[b]!.end - mentions[a]!.end || mentions[a]!.start - mentions[b]!.start,
  )[0] ?? null;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** "data from [the registration office]": who issued it, when what is issued is no mention itself. */
function issuerAfter(
  text: string,
  phrase: Span,
  mentions: readonly Mention[],
  inside: readonly number[],
): number | null {
  const { speaks, utterances } = speechTable();
  if (!utterances.includes(wordsOf(text.slice(phrase[0], phrase[1])).at(-1) ?? '')) return null;
  return inside.find((index) => speaks.includes(mentions[index]!.type)) ?? null;
}

/** Null when another noun follows in the phrase ("Clinton ally") that is nothing said ("WOLA’s data"). */
const endsPhrase = (
  text: string,
  end: number,
  mentions: readonly Mention[],
  best: number | null,
): number | null => {
  if (best === null) return null;
  const after = wordsOf(text.slice(mentions[best]!.end, Math.max(end, mentions[best]!.end)));
  const { afterSpeaker, utterances } = speechTable();
  return after.every((word) => afterSpeaker.includes(word) || utterances.includes(word)) ? best : null;
};

/** "president of the commission, [Jorge Arriaza]": the name that ends the source after a comma. */
function apposition(
  text: string,
  span: Span,
  mentions: readonly Mention[],
  inside: readonly number[],
): number | null {
  const last = rightmost(mentions, inside);
  if (last === null) return null;
  const { start, end, kind, type } = mentions[last]!;
  const stands = kind === 'name' && namingOf(type) === 'person' && /,\s*$/.test(text.slice(span[0], start));
  return stands && !/\p{L}/u.test(text.slice(end, span[1])) ? last : null;
}
