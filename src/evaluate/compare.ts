import type { AnnotatedDocument } from './annotated-document';
import { SCORERS } from './scorers';
import { add, type Measure, type Tally } from './tally';

/** What one scorer says of a set of documents. */
export interface ScoreSection {
  readonly name: string;
  /** Documents that have the layer. */
  readonly documents: number;
  readonly measures: readonly Measure[];
}

export interface Comparison {
  /** Adds one pair. Returns the lines that show its errors. */
  add(gold: AnnotatedDocument, predicted: AnnotatedDocument): readonly string[];
  /** The scores so far, of the layers that were seen. */
  sections(): readonly ScoreSection[];
}

/** Scores pairs of documents with every scorer that applies. `only` restricts them by name. */
export function startComparison(only?: readonly string[]): Comparison {
  const scorers = SCORERS.filter((s) => only?.includes(s.name) ?? true);
  const totals = new Map<string, { documents: number; tally: Tally }>();
  return {
    add(gold, predicted) {
      const applicable = scorers.filter((s) => s.applies(gold));
      for (const s of applicable) {
        const before = totals.get(s.name) ?? { documents: 0, tally: {} };
        totals.set(s.name, {
          documents: before.documents + 1,
          tally: add(before.tally, s.score(gold, predicted)),
        });
      }
      return applicable.flatMap((s) =>
        (s.explain?.(gold, predicted) ?? []).map((line) => `${s.name}: ${line}`),
      );
    },
    sections: () =>
      scorers.flatMap((s) => {
        const total = totals.get(s.name);
        return total ? [{ name: s.name, documents: total.documents, measures: s.measures(total.tally) }] : [];
      }),
  };
}
