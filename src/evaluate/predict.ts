import type { ArticleReader } from '../build/read-article';
import { exchangeDocument } from '../export/exchange';
import { toArticle } from '../ingest/to-article';
import { InputError } from '../model/errors';
import type { Extraction } from '../model/extraction';
import { type AnnotatedDocument, annotatedDocument } from './annotated-document';
import { isOfNounPhrases } from './noun-phrases';
import { readDocuments } from './read-documents';

/** What a system says of an annotated document's text; null when it says nothing. */
export type Predictor = (gold: AnnotatedDocument) => Promise<AnnotatedDocument | null>;

/** Predictions that stand in a file, found by id. */
export async function predictFromFile(file: string): Promise<Predictor> {
  const byId = new Map<string, AnnotatedDocument>();
  for await (const document of readDocuments(file)) byId.set(document.id, document);
  return async ({ id }) => byId.get(id) ?? null;
}

const phrasesOf = ({ nounPhrases }: Extraction): Pick<AnnotatedDocument, 'nounPhrases'> =>
  nounPhrases === undefined
    ? {}
    : {
        nounPhrases: nounPhrases.map(({ start, end, core: [a, b], chain }) => ({
          start,
          end,
          core: [a, b],
          chain,
        })),
      };

/** What newsgraph itself reads in the text. A text that it refuses as an article counts as no prediction. */
export const predictWith =
  (reader: Pick<ArticleReader, 'readArticle'>): Predictor =>
  async (gold) => {
    const {
      id,
      text,
      title = null,
      author = null,
      publisher = null,
      url = null,
      date: publishedAt = null,
    } = gold;
    try {
      const metadata = { title, author, publisher, url, publishedAt };
      const article = toArticle({ id, text, metadata, source: id }, {});
      const wanted = { nounPhrases: isOfNounPhrases(gold) };
      const read = await reader.readArticle(article, wanted);
      return { ...annotatedDocument(exchangeDocument(read), id), ...phrasesOf(read) };
    } catch (error) {
      if (error instanceof InputError) return null;
      throw error;
    }
  };
