import type { AnnotatedDocument } from './annotated-document';
import type { Measure, Tally } from './tally';

/** One way of comparing a predicted document with an annotated one. Pure. */
export interface Scorer {
  readonly name: string;
  /** True when the annotation has what this scorer needs. */
  applies(gold: AnnotatedDocument): boolean;
  /** Counts of one document. */
  score(gold: AnnotatedDocument, predicted: AnnotatedDocument): Tally;
  /** What the summed counts say. */
  measures(total: Tally): readonly Measure[];
  /** Lines that show the errors of one document. */
  explain?(gold: AnnotatedDocument, predicted: AnnotatedDocument): readonly string[];
}
