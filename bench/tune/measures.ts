import { add, percent, type Tally } from '../../src/evaluate/tally';
import type { BenchArticle } from './bench-article';
import type { Setting } from './settings';

/** Percentages of one setting over all articles. */
export interface Measures {
  readonly found: number;
  readonly typed: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly leaked: number;
  readonly forbidden: number;
  readonly claims: number;
  readonly speaker: number;
  /** Share of the predicted attributions that found a claim. */
  readonly claimPrecision: number;
}

export async function measure(articles: readonly BenchArticle[], setting: Setting): Promise<Measures> {
  let total: Tally = {};
  for (const article of articles) total = add(total, await article.score(setting));
  const share = (part: string, whole: string) => percent(total[part] ?? 0, total[whole] ?? 0);
  const [precision, recall] = [share('right', 'judged'), share('hit', 'rel')];
  return {
    found: share('found', 'core'),
    typed: share('typed', 'core'),
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    leaked: share('leaked', 'notplain'),
    forbidden: share('forbidden', 'tempting'),
    claims: share('claim', 'claims'),
    speaker: share('speaker', 'claims'),
    claimPrecision: share('claim', 'attributions'),
  };
}

/** F1 of the relations with at most 8 % of the tempting wrong ones and a precision of 45 % or more; leaks, entities and claims count less. */
export const objective = (m: Measures): number =>
  m.f1 -
  2 * Math.max(0, m.forbidden - 8) -
  Math.max(0, 45 - m.precision) -
  0.1 * (m.forbidden + m.leaked) +
  0.1 * (m.found + m.typed) +
  0.2 * (m.claims + m.speaker + m.claimPrecision);

export const HEADER =
  '| setting | value | found | typed | P | R | F1 | leaked | forbidden | claims | speaker | claims P | objective |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|';

export const row = (name: string, value: string, m: Measures): string =>
  `| ${name} | ${value} | ${[...Object.values(m), objective(m)].map((x: number) => x.toFixed(1)).join(' | ')} |`;
