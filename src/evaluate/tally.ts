/** Named counts of one document. Those of many documents are added up before anything is divided. */
export type Tally = Readonly<Record<string, number>>;

/** The sum of two tallies, key by key. */
export function add(a: Tally, b: Tally): Tally {
  const sum: Record<string, number> = { ...a };
  for (const [key, value] of Object.entries(b)) sum[key] = (sum[key] ?? 0) + value;
  return sum;
}

/** One line of a report. Percentages, 0 … 100. */
export interface Measure {
  readonly name: string;
  /** F1, or the share where precision and recall are null. */
  readonly value: number;
  readonly precision: number | null;
  readonly recall: number | null;
  /** What the share is of: gold items. */
  readonly gold: number;
}

export const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

export const share = (name: string, part: number, whole: number): Measure => ({
  name,
  value: percent(part, whole),
  precision: null,
  recall: null,
  gold: whole,
});

/** Precision, recall and their harmonic mean. `hit` is the recalled part of the gold where it differs from `right`. */
export function f1(name: string, right: number, predicted: number, gold: number, hit = right): Measure {
  const precision = percent(right, predicted);
  const recall = percent(hit, gold);
  const value = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { name, value, precision, recall, gold };
}
