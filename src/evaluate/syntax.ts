import type { AnnotatedDocument } from './annotated-document';
import type { Scorer } from './scorer';
import { f1, share } from './tally';

type Token = AnnotatedDocument['tokens'][number];

const spanOf = (t: Token): string => `${t.start}-${t.end}`;
/** "nsubj:pass" → "nsubj": subtypes are not compared. */
const universal = (deprel: string): string => deprel.split(':')[0]!;
const headOf = (t: Token, tokens: readonly Token[]): string =>
  t.head < 0 ? 'root' : spanOf(tokens[t.head]!);

/**
 * Part of speech and dependencies with predicted tokens, aligned to the gold ones by span; a gold token without an equal
 * predicted one is wrong (CoNLL 2018 shared task, Zeman et al.; recall side).
 */
export const syntax: Scorer = {
  name: 'syntax',
  applies: (gold) => gold.tokens.length > 0,
  score(gold, predicted) {
    const found = new Map(predicted.tokens.map((t) => [spanOf(t), t]));
    let [aligned, upos, arcs, labelled] = [0, 0, 0, 0];
    for (const g of gold.tokens) {
      const p = found.get(spanOf(g));
      if (!p) continue;
      aligned += 1;
      if (p.upos === g.upos) upos += 1;
      if (headOf(p, predicted.tokens) !== headOf(g, gold.tokens)) continue;
      arcs += 1;
      if (universal(p.deprel) === universal(g.deprel)) labelled += 1;
    }
    return { gold: gold.tokens.length, predicted: predicted.tokens.length, aligned, upos, arcs, labelled };
  },
  measures: (t) => [
    f1('tokens', t.aligned ?? 0, t.predicted ?? 0, t.gold ?? 0),
    share('UPOS', t.upos ?? 0, t.gold ?? 0),
    share('UAS', t.arcs ?? 0, t.gold ?? 0),
    share('LAS', t.labelled ?? 0, t.gold ?? 0),
  ],
};
