import { bestAssignment } from './assignment';
import { type Chains, chains } from './chains';
import { isOfNounPhrases, phraseChains } from './noun-phrases';
import type { Scorer } from './scorer';
import { f1, type Measure, type Tally } from './tally';

const owners = (all: Chains): ReadonlyMap<string, number> =>
  new Map(all.flatMap((chain, i) => [...chain].map((mention) => [mention, i] as const)));

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((mention) => b.has(mention)).length;

/** Links of the key that the response keeps, of all links of the key (Vilain et al. 1995). */
function muc(key: Chains, response: Chains): [kept: number, all: number] {
  const owner = owners(response);
  let [kept, all] = [0, 0];
  for (const chain of key) {
    const parts = new Set([...chain].map((mention) => owner.get(mention) ?? mention));
    kept += chain.size - parts.size;
    all += chain.size - 1;
  }
  return [kept, all];
}

/** Sum over the key's mentions of the share of their chain that stays together (Bagga & Baldwin 1998). */
function bCubed(key: Chains, response: Chains): [sum: number, mentions: number] {
  let [sum, mentions] = [0, 0];
  for (const chain of key) {
    for (const other of response) sum += common(chain, other) ** 2 / chain.size;
    mentions += chain.size;
  }
  return [sum, mentions];
}

/** Similarity φ4 of the best one-to-one alignment of chains (Luo 2005). */
const ceaf = (gold: Chains, predicted: Chains): number =>
  bestAssignment(gold.map((g) => predicted.map((p) => (2 * common(g, p)) / (g.size + p.size))));

/** Counts of one document, ready to be added up as the CoNLL-2012 reference scorer does (Pradhan et al. 2014). */
export function coreferenceTally(gold: Chains, predicted: Chains): Tally {
  const [mucHit, mucGold] = muc(gold, predicted);
  const [mucRight, mucPredicted] = muc(predicted, gold);
  const [cubedHit, cubedGold] = bCubed(gold, predicted);
  const [cubedRight, cubedPredicted] = bCubed(predicted, gold);
  const goldMentions = owners(gold);
  const found = [...owners(predicted).keys()].filter((mention) => goldMentions.has(mention)).length;
  return {
    mucHit,
    mucGold,
    mucRight,
    mucPredicted,
    cubedHit,
    cubedGold,
    cubedRight,
    cubedPredicted,
    ceaf: ceaf(gold, predicted),
    ceafGold: gold.length,
    ceafPredicted: predicted.length,
    found,
  };
}

export function coreferenceMeasures(t: Tally): readonly Measure[] {
  const n = (key: string) => t[key] ?? 0;
  const three = [
    f1('MUC', n('mucRight'), n('mucPredicted'), n('mucGold'), n('mucHit')),
    f1('B³', n('cubedRight'), n('cubedPredicted'), n('cubedGold'), n('cubedHit')),
    f1('CEAF-φ4', n('ceaf'), n('ceafPredicted'), n('ceafGold')),
  ];
  const value = three.reduce((sum, m) => sum + m.value, 0) / three.length;
  return [
    f1('mentions', n('found'), n('cubedPredicted'), n('cubedGold')),
    ...three,
    { name: 'CoNLL', value, precision: null, recall: null, gold: n('ceafGold') },
  ];
}

/**
 * Coreference of mentions with exactly equal spans, chains of one left out. Where the annotation is of all noun phrases and not of a
 * graph's mentions, the system's noun phrases are compared if it gives them.
 */
export const coreference: Scorer = {
  name: 'coreference',
  applies: (gold) => gold.layers.includes('clusters') || gold.layers.includes('graph'),
  score: (gold, predicted) =>
    coreferenceTally(
      chains(gold),
      (isOfNounPhrases(gold) ? phraseChains(predicted) : null) ?? chains(predicted),
    ),
  measures: coreferenceMeasures,
};
