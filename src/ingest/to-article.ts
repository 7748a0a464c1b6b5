import type { Article } from '../model/article';
import { InputError } from '../model/errors';
import { sha256 } from '../model/ids';
import { readableText } from '../model/readable-text';
import { canonicalUrl } from './canonical-url';
import { isoDate } from './dates';
import { foreignLanguage } from './english';
import { foreignPassages } from './foreign-passages';
import type { Document, Metadata } from './format';
import { headlineOf } from './headline';

/** UTF-16 code units of an article's text at most: a long novel. Longer ones would take minutes and gigabytes to read. */
const LONGEST = 1_000_000;

/**
 * A document → an article. What the person says (`given`) goes before what the document says of itself. The id is the input's
 * own, else the sha256 of the canonical URL, else of the text with white space folded.
 * Throws InputError `empty`, `too-large` (`characters`, `limit`), `no-text`, `not-english` (`language`, its English name or null).
 */
export function toArticle(document: Document, given: Partial<Metadata>): Article {
  const { text, source } = document;
  if (text.trim() === '') throw new InputError('empty', { source });
  if (text.length > LONGEST)
    throw new InputError('too-large', { source, characters: text.length, limit: LONGEST });
  if (!/\p{L}/u.test(text)) throw new InputError('no-text', { source });
  const language = foreignLanguage(text);
  if (language !== null) throw new InputError('not-english', { source, language: language.name });
  const foreign = foreignPassages(text);
  if (!/\p{L}/u.test(readableText({ text, foreign })))
    throw new InputError('not-english', { source, language: foreign[0]?.language ?? null });
  const said = (field: keyof Metadata): string | null =>
    given[field]?.trim() || document.metadata[field]?.trim() || null;
  const url = canonicalUrl(said('url') ?? '');
  return {
    id: document.id ?? sha256(url ?? text.replace(/\s+/g, ' ').trim()),
    text,
    title: said('title') ?? headlineOf(text),
    author: said('author'),
    publisher: said('publisher'),
    url,
    publishedAt: isoDate(said('publishedAt') ?? ''),
    contentHash: sha256(text),
    source,
    ...(foreign.length > 0 ? { foreign } : {}),
  };
}
