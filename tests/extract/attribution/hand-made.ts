import type { Draft } from '../../../src/extract/draft';
import type { Mention, Token } from '../../../src/model/reading';
import type { Span } from '../../../src/model/span';

/** An attribution as a tagger would hand it over, in words of the text. */
export interface Reported {
  readonly source: readonly string[];
  readonly cue: readonly string[];
  readonly content: readonly string[];
}

const spanOf = (text: string, words: string): Span => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return [start, start + words.length];
};

const mention = (start: number, end: number, type: string): Mention => ({
  start,
  end,
  type,
  exchangeType: type,
  kind: 'name',
  by: 'hand',
  confidence: 1,
});

/** Sentences end at a full stop, question mark or line break; tokens are words without a tree. */
export function draftOf(
  text: string,
  names: readonly string[],
  raw: readonly Reported[] = [],
  duplicates: readonly number[] = [],
): Draft {
  const sentences = [...text.matchAll(/[^\s][^\n]*?(?:[.?!]["”’]?(?=\s|$)|(?=\n|$))/g)].map(
    (match, index) => ({
      start: match.index,
      end: match.index + match[0].length,
      duplicateOf: duplicates.includes(index) ? 0 : null,
    }),
  );
  const tokens = [...text.matchAll(/[\p{L}\p{N}]+|[^\s]/gu)].map(
    (match): Token => ({
      start: match.index,
      end: match.index + match[0].length,
      upos: /\p{L}/u.test(match[0]) ? 'X' : 'PUNCT',
      lemma: match[0].toLowerCase(),
      head: -1,
      deprel: 'root',
    }),
  );
  const mentions = names
    .flatMap((name) => [...text.matchAll(new RegExp(name, 'g'))])
    .map((match) => mention(match.index, match.index + match[0].length, 'ORGANIZATION'))
    .sort((a, b) => a.start - b.start);
  const spans = (words: readonly string[]) => words.map((part) => spanOf(text, part));
  const article = {
    id: 'a',
    text,
    title: null,
    author: null,
    publisher: null,
    url: null,
    publishedAt: null,
    contentHash: '',
    source: 't',
  };
  const rawAttributions = raw.map(({ source, cue, content }) => ({
    source: spans(source),
    cue: spans(cue),
    content: spans(content),
    confidence: 0.9,
  }));
  return { article, sentences, tokens, mentions, rawAttributions };
}
