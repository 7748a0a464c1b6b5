import type { Article } from '../model/article';
import { InputError } from '../model/errors';
import { sha256 } from '../model/ids';
import { canonicalUrl } from './canonical-url';
import { isoDate } from './dates';
import { mayBeEnglish } from './english';
import type { Document, Metadata } from './format';
import { headlineOf } from './headline';

/** UTF-16 code units of an article's text at most: a long novel. Longer ones would take minutes and gigabytes to read. */
const LONGEST = 1_000_000;

/**
 * A document → an article. What the person says (`given`) goes before what the document says of itself. The id is the input's
 * own, else the sha256 of the canonical URL, else of the text with white space folded.
 * Throws InputError `empty`, `too-large` (`characters`, `limit`), `no-text`, `not-english`.
 */
export function toArticle(document: Document, given: Partial<Metadata>): Article {
  const { text, source } = document;
  if (text.trim() === '') throw new InputError('empty', { source });
  if (text.length > LONGEST)
    throw new InputError('too-large', { source, characters: text.length, limit: LONGEST });
  if (!/\p{L}/u.test(text)) throw new InputError('no-text', { source });
  if (!mayBeEnglish(text)) throw new InputError('not-english', { source });
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
  };
}
