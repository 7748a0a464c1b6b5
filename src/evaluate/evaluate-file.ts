import { type AnnotatedDocument, annotatedDocument } from './annotated-document';
import { type ScoreSection, startComparison } from './compare';
import type { Predictor } from './predict';
import { readDocuments } from './read-documents';

export interface EvaluationOptions {
  /** Names of the scorers to use; default all that apply. */
  readonly only?: readonly string[] | undefined;
  /** The documents that count; default all. */
  readonly counts?: ((gold: AnnotatedDocument) => boolean) | undefined;
  /** Documents at most. */
  readonly limit?: number | undefined;
  /** Told after every document, with the lines that show its errors. */
  readonly onDocument?: ((id: string, errors: readonly string[]) => void) | undefined;
}

export interface Evaluation {
  readonly documents: number;
  /** Ids without a prediction; they were scored as empty. */
  readonly missing: readonly string[];
  /** Words in the texts, and milliseconds that the predictions took. */
  readonly words: number;
  readonly milliseconds: number;
  readonly sections: readonly ScoreSection[];
}

/** Scores a system on an annotated file. Throws InputError when the file cannot be read. */
export const evaluateFile = (
  file: string,
  predict: Predictor,
  options?: EvaluationOptions,
  clock?: () => number,
): Promise<Evaluation> => evaluateDocuments(readDocuments(file), predict, options, clock);

/** Scores a system on annotated documents. */
export async function evaluateDocuments(
  golds: AsyncIterable<AnnotatedDocument> | Iterable<AnnotatedDocument>,
  predict: Predictor,
  { only, counts, limit = Number.POSITIVE_INFINITY, onDocument }: EvaluationOptions = {},
  clock: () => number = () => performance.now(),
): Promise<Evaluation> {
  const comparison = startComparison(only);
  const missing: string[] = [];
  let [documents, words, milliseconds] = [0, 0, 0];
  for await (const gold of golds) {
    if (documents >= limit) break;
    if (counts?.(gold) === false) continue;
    documents += 1;
    const begin = clock();
    const predicted = await predict(gold);
    milliseconds += clock() - begin;
    words += gold.text.split(/\s+/).filter(Boolean).length;
    if (predicted === null) missing.push(gold.id);
    const errors = comparison.add(
      gold,
      predicted ?? annotatedDocument({ id: gold.id, text: gold.text }, gold.id),
    );
    onDocument?.(gold.id, errors);
  }
  return { documents, missing, words, milliseconds, sections: comparison.sections() };
}
