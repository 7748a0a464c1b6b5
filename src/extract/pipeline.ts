import type { Article } from '../model/article';
import type { Reading } from '../model/reading';
import { attributionStage } from './attribution';
import { type ReadingOptions, readerStage } from './reader/reader';
import { loadWeights } from './reader/session';
import { sentenceStage } from './sentences';
import { definePipeline } from './stage';
import { createStatementStage } from './statements';
import { timeStage } from './times';

export interface ExtractorOptions {
  /** Folder of the weights; default `models/reader`. */
  readonly weights?: string;
  /** Threads of the encoder; default the machine's cores, at most 4. */
  readonly threads?: number;
  /** A clock for the timings; default `performance.now`. */
  readonly milliseconds?: () => number;
}

export interface Extractor {
  /** Name, version and hash of the reader: `reader@1+3fa9c1d2`. */
  readonly extractor: string;
  /** Reads one article. Calls may overlap; each text is read on its own. */
  extract(article: Article, wanted?: ReadingOptions): Promise<Reading>;
  /** Releases the weights' memory. */
  close(): Promise<void>;
}

/** Loads the reader once. Throws SchemaError `weights` where a file of it is missing or damaged. */
export async function createExtractor(options: ExtractorOptions = {}): Promise<Extractor> {
  const weights = await loadWeights(options.weights, options.threads);
  const statements = createStatementStage(weights.manifest.thresholds);
  const milliseconds = options.milliseconds ?? (() => performance.now());
  return {
    extractor: weights.extractor,
    async extract(article, wanted) {
      const heads: Record<string, number> = {};
      const pipeline = definePipeline(
        [
          sentenceStage,
          timeStage,
          readerStage(
            weights,
            milliseconds,
            (head, time) => {
              heads[head] = (heads[head] ?? 0) + time;
            },
            wanted,
          ),
          attributionStage,
          statements,
        ],
        milliseconds,
      );
      const { draft, timings } = await pipeline.run({ article });
      const { reader: _whole, ...others } = timings;
      return {
        sentences: draft.sentences,
        tokens: draft.tokens,
        mentions: draft.mentions,
        coreference: draft.coreference,
        ...(wanted?.nounPhrases ? { nounPhrases: draft.nounPhrases } : {}),
        attributions: draft.attributions,
        statements: draft.statements,
        times: draft.times,
        timings: { ...heads, ...others },
        extractor: weights.extractor,
      };
    },
    close: () => weights.close(),
  };
}
