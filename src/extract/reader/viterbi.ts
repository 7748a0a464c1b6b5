/** A BIO label list made ready for decoding. */
export interface Labels {
  readonly names: readonly string[];
  /** For an I label its B label, else -1. */
  readonly begin: Int32Array;
  /** What stands behind the dash: "PERSON"; empty for O and for bare B, I. */
  readonly types: readonly string[];
}

export function bioLabels(names: readonly string[]): Labels {
  const begin = Int32Array.from(names, (n) => (n.startsWith('I') ? names.indexOf(`B${n.slice(1)}`) : -1));
  return { names, begin, types: names.map((n) => n.slice(2)) };
}

/** Words [first, last] of one span, its type and the geometric mean of its labels' probabilities. */
export interface TaggedSpan {
  readonly first: number;
  readonly last: number;
  readonly type: string;
  readonly confidence: number;
}

/**
 * Most probable label sequence in which I-X follows only B-X or I-X (Viterbi 1967). `scores` row-major [count, labels].
 * `bias` is added to every label but O. Linear in count × labels: all labels but I share one best predecessor.
 */
export function viterbi(scores: Float32Array, count: number, labels: Labels, bias = 0): Int32Array {
  const { begin } = labels;
  const size = begin.length;
  const path = new Int32Array(count);
  if (count === 0) return path;
  const back = new Int16Array(count * size);
  let before = new Float64Array(size);
  let now = new Float64Array(size);
  for (let j = 0; j < size; j++)
    before[j] = begin[j]! >= 0 ? Number.NEGATIVE_INFINITY : scores[j]! + (j === 0 ? 0 : bias);
  const best = (values: Float64Array): number => {
    let at = 0;
    for (let j = 1; j < size; j++) if (values[j]! > values[at]!) at = j;
    return at;
  };
  for (let i = 1; i < count; i++) {
    const top = best(before);
    for (let j = 0; j < size; j++) {
      const opens = begin[j]!;
      const from = opens < 0 ? top : before[opens]! > before[j]! ? opens : j;
      back[i * size + j] = from;
      now[j] = before[from]! + scores[i * size + j]! + (j === 0 ? 0 : bias);
    }
    [before, now] = [now, before];
  }
  path[count - 1] = best(before);
  for (let i = count - 1; i > 0; i--) path[i - 1] = back[i * size + path[i]!]!;
  return path;
}

/** ln p of one label at one row. */
export function logProbability(scores: Float32Array, row: number, size: number, label: number): number {
  const at = row * size;
  let top = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < size; j++) top = Math.max(top, scores[at + j]!);
  let sum = 0;
  for (let j = 0; j < size; j++) sum += Math.exp(scores[at + j]! - top);
  return scores[at + label]! - top - Math.log(sum);
}

/** The spans of a label sequence, in order. */
export function taggedSpans(scores: Float32Array, path: Int32Array, labels: Labels): TaggedSpan[] {
  const size = labels.begin.length;
  const spans: TaggedSpan[] = [];
  for (let i = 0; i < path.length; ) {
    const label = path[i]!;
    if (label === 0) {
      i++;
      continue;
    }
    let total = 0;
    const first = i;
    do total += logProbability(scores, i, size, path[i]!);
    while (++i < path.length && labels.begin[path[i]!]! >= 0);
    spans.push({ first, last: i - 1, type: labels.types[label]!, confidence: Math.exp(total / (i - first)) });
  }
  return spans;
}
