import { createExtractor, type ExtractorOptions } from '../extract/pipeline';
import type { ReadingOptions } from '../extract/reader/reader';
import type { Article } from '../model/article';
import type { Extraction } from '../model/extraction';
import { readableText } from '../model/readable-text';
import { resolve } from '../resolve/resolve';

/** Reads articles one by one with weights that are loaded once. */
export interface ArticleReader {
  /** Name, version and hash of the weights: `reader@1+3fa9c1d2`. */
  readonly extractor: string;
  /**
   * Everything that is found in one article, resolved to its entities; foreign
   * passages are not read. `timings` holds the milliseconds of every stage.
   */
  readArticle(article: Article, wanted?: ReadingOptions): Promise<Extraction>;
  /** Releases the weights. */
  close(): Promise<void>;
}

/** Loads the reader. Throws SchemaError `weights` when they are missing or damaged. */
export async function createReader(options: ExtractorOptions = {}): Promise<ArticleReader> {
  const milliseconds = options.milliseconds ?? (() => performance.now());
  const extractor = await createExtractor(options);
  return {
    extractor: extractor.extractor,
    async readArticle(article, wanted) {
      const reading = await extractor.extract({ ...article, text: readableText(article) }, wanted);
      const begin = milliseconds();
      const resolved = resolve(article, reading);
      const timings = { ...reading.timings, resolve: milliseconds() - begin };
      return { ...reading, ...resolved, article, timings };
    },
    close: () => extractor.close(),
  };
}
