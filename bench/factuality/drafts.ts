import { attributionStage } from '../../src/extract/attribution';
import type { Draft } from '../../src/extract/draft';
import { readerStage } from '../../src/extract/reader/reader';
import type { Weights } from '../../src/extract/reader/session';
import { sentenceStage } from '../../src/extract/sentences';
import { definePipeline } from '../../src/extract/stage';
import { createStatementStage, type StatementThresholds } from '../../src/extract/statements';
import { timeStage } from '../../src/extract/times';
import { toArticle } from '../../src/ingest/to-article';
import type { Extraction } from '../../src/model/extraction';
import type { Reading } from '../../src/model/reading';
import { resolve } from '../../src/resolve/resolve';

/** A text read up to its relations: what a setting of the statement stage changes comes after it. */
export async function draftOf(id: string, text: string, weights: Weights): Promise<Draft> {
  const article = toArticle({ id, text, metadata: {}, source: id }, {});
  const still = () => 0;
  const stages = [sentenceStage, timeStage, readerStage(weights, still, () => {}), attributionStage];
  return (await definePipeline(stages, still).run({ article })).draft;
}

/** The statements and entities that a draft gives under a setting. */
export async function extractionOf(draft: Draft, setting: StatementThresholds): Promise<Extraction> {
  const statements = await createStatementStage(setting).run(draft);
  const reading = { ...draft, ...statements, timings: {}, extractor: 'bench' } as unknown as Reading;
  return { ...reading, ...resolve(draft.article, reading), article: draft.article };
}
