import type { Article } from '../../src/model/article';
import type { Attribution, CoreferenceLink, Mention, Reading, TimeExpression } from '../../src/model/reading';
import type { Span } from '../../src/model/span';
import { resolve } from '../../src/resolve/resolve';

/** Kind and type of a mark: `[P:Ann Lee]` a name, `[p:the judge]` a nominal, `[~P:she]` a pronoun. */
const TYPES: Readonly<Record<string, string>> = {
  P: 'PERSON',
  O: 'ORGANIZATION',
  L: 'LOCATION',
  F: 'FACILITY',
  G: 'GROUP',
  D: 'DATE',
  Q: 'QUANTITY',
  E: 'EVENT',
  X: 'DOCUMENT',
};

export interface Marked {
  readonly article: Article;
  readonly reading: Reading;
  /** Index of the n-th mention with this text. */
  readonly at: (text: string, nth?: number) => number;
  readonly spanOf: (text: string, nth?: number) => Span;
}

/** Reads a text with marked mentions; the marks are not part of the article. */
export function mark(marked: string): Marked {
  const mentions: Mention[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\[(~?)([A-Za-z]):([^\]]+)\]/g)) {
    text += marked.slice(from, match.index);
    const [whole, tilde, letter, said] = match as unknown as [string, string, string, string];
    const type = TYPES[letter.toUpperCase()]!;
    const kind = tilde !== '' ? 'pronoun' : letter === letter.toUpperCase() ? 'name' : 'nominal';
    mentions.push({
      start: text.length,
      end: text.length + said.length,
      type,
      exchangeType: type,
      kind,
      by: 'test',
      confidence: 1,
    });
    text += said;
    from = match.index + whole.length;
  }
  text += marked.slice(from);
  const sentences = [...text.matchAll(/[^.!?]+[.!?]?["”]?\s*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    duplicateOf: null,
  }));
  const at = (said: string, nth = 0): number => {
    const found = mentions
      .map((_, index) => index)
      .filter((index) => text.slice(mentions[index]!.start, mentions[index]!.end) === said);
    if (found[nth] === undefined) throw new Error(`no mention "${said}" ${nth}`);
    return found[nth];
  };
  const spanOf = (said: string, nth = 0): Span => {
    let start = -1;
    for (let count = 0; count <= nth; count += 1) start = text.indexOf(said, start + 1);
    if (start < 0) throw new Error(`no text "${said}"`);
    return [start, start + said.length];
  };
  return { article: articleOf(text), reading: readingOf(mentions, sentences), at, spanOf };
}

export const articleOf = (text: string): Article => ({
  id: 'a1',
  text,
  title: null,
  author: null,
  publisher: null,
  url: null,
  publishedAt: null,
  contentHash: '',
  source: '-',
});

export const readingOf = (mentions: readonly Mention[], sentences: Reading['sentences'] = []): Reading => ({
  sentences,
  tokens: [],
  mentions,
  coreference: [],
  attributions: [],
  statements: [],
  times: [],
  timings: {},
  extractor: 'test',
});

export const attribution = (parts: Partial<Attribution>): Attribution => ({
  source: [],
  cue: [],
  content: [],
  sourceMention: null,
  nestedIn: null,
  quoteType: 'direct',
  certainty: 'certain',
  implicitCue: false,
  isDuplicate: false,
  by: 'test',
  confidence: 1,
  ...parts,
});

export const link = (mention: number, antecedent: number, confidence: number): CoreferenceLink => ({
  mention,
  antecedent,
  confidence,
  by: 'test',
});

/** The clusters as lists of what their mentions say, in text order. */
export function clusters(marked: Marked, more: Partial<Reading> = {}): string[][] {
  const { mentions } = marked.reading;
  const { entities } = resolve(marked.article, { ...marked.reading, ...more });
  return entities.map((entity) =>
    entity.mentions.map((index) => marked.article.text.slice(mentions[index]!.start, mentions[index]!.end)),
  );
}

export const time = (span: Span, value: string): TimeExpression => ({
  start: span[0],
  end: span[1],
  value,
  inferred: false,
});
