import type { AnnotatedDocument } from './annotated-document';
import type { Scorer } from './scorer';
import { f1, type Tally } from './tally';
import { type CountedWords, countedWords } from './words';

type Words = ReadonlySet<number>;
interface Reading {
  readonly cue: Words;
  readonly source: Words;
  readonly content: Words;
}
const PARTS = ['source', 'content'] as const;

/** Attributions as sets of words; the cue is filled up from its first to its last word. Those without a cue are left out. */
const readings = (d: AnnotatedDocument, words: CountedWords): Reading[] =>
  d.attributions.flatMap((a) => {
    const cue = [...words.under(a.cue)];
    if (cue.length === 0) return [];
    const from = Math.min(...cue);
    const range = Array.from({ length: Math.max(...cue) - from + 1 }, (_, i) => from + i);
    return [{ cue: new Set(range), source: words.under(a.source), content: words.under(a.content) }];
  });

const common = (a: Words, b: Words): number => [...a].filter((w) => b.has(w)).length;
const same = (a: Words, b: Words): boolean => a.size === b.size && common(a, b) === a.size;
const dice = (a: Words, b: Words): number =>
  a.size + b.size === 0 ? 1 : (2 * common(a, b)) / (a.size + b.size);

/** Pairs gold and predicted attributions whose cues overlap, the largest overlap first, each at most once. */
export function pairByCue(gold: readonly { cue: Words }[], predicted: readonly { cue: Words }[]) {
  const pairs = gold.flatMap((g, i) => predicted.map((p, j) => [common(g.cue, p.cue), i, j] as const));
  const [usedGold, usedPredicted] = [new Set<number>(), new Set<number>()];
  return pairs
    .filter(([overlap]) => overlap > 0)
    .sort((a, b) => b[0] - a[0] || b[1] - a[1] || b[2] - a[2])
    .filter(([, i, j]) => {
      if (usedGold.has(i) || usedPredicted.has(j)) return false;
      usedGold.add(i);
      usedPredicted.add(j);
      return true;
    })
    .map(([, i, j]) => [i, j] as const);
}

/**
 * Who says what: cue, source and content, counted in words. Sources and contents are compared between attributions whose
 * cues overlap; "half overlap" asks for a Dice coefficient of at least one half (after Newell, Margolin & Ruths 2018).
 */
export const attribution: Scorer = {
  name: 'attribution',
  applies: (gold) => gold.layers.includes('attributions') || gold.layers.includes('graph'),
  score(gold, predicted) {
    const words = countedWords(gold.text);
    const [g, p] = [readings(gold, words), readings(predicted, words)];
    const bare = (set: Words): Words => new Set([...set].filter((w) => !words.isPunctuation(w)));
    const t: Record<string, number> = { gold: g.length, predicted: p.length };
    const count = (key: string, holds: boolean) => {
      t[key] = (t[key] ?? 0) + (holds ? 1 : 0);
    };
    for (const part of PARTS) {
      t[`gold ${part}`] = g.filter((x) => x[part].size > 0).length;
      t[`predicted ${part}`] = p.filter((x) => x[part].size > 0).length;
    }
    for (const [i, j] of pairByCue(g, p)) {
      const [x, y] = [g[i]!, p[j]!];
      count('cue overlap', true);
      count('cue exact', same(x.cue, y.cue));
      for (const part of PARTS) {
        const stated = x[part].size > 0;
        count(`${part} exact`, stated && same(x[part], y[part]));
        count(`${part} exact without punctuation`, stated && same(bare(x[part]), bare(y[part])));
        count(`${part} half overlap`, stated && dice(x[part], y[part]) >= 0.5);
      }
      count(
        'whole half overlap',
        PARTS.every((part) => dice(x[part], y[part]) >= 0.5),
      );
      count(
        'whole exact without punctuation',
        PARTS.every((part) => same(bare(x[part]), bare(y[part]))),
      );
    }
    return t;
  },
  measures: (t) => MEASURES.map(([name, of]) => measure(name, of, t)),
};

const MEASURES: readonly (readonly [name: string, of: string])[] = [
  ['cue exact', ''],
  ['cue overlap', ''],
  ...PARTS.flatMap((part) =>
    ['exact', 'exact without punctuation', 'half overlap'].map(
      (how) => [`${part} ${how}`, ` ${part}`] as const,
    ),
  ),
  ['whole half overlap', ''],
  ['whole exact without punctuation', ''],
];

const measure = (name: string, of: string, t: Tally) =>
  f1(name, t[name] ?? 0, t[`predicted${of}`] ?? 0, t[`gold${of}`] ?? 0);
