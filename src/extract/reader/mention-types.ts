import type { Tagging } from '../draft';
import type { ExchangeTypes } from './exchange-types';
import type { Manifest } from './manifest';
import type { NameSettings, WordMention } from './names';
import { insideShare, pooled, type TypeScores, typeScores } from './type-shares';
import { bioLabels, type Labels } from './viterbi';

export const PRONOUN = 'PRON-';

/** What the taggers say of the types of a mention, given its words. `isDemonym`: an adjective of nationality. */
export type TypeReader = (mention: WordMention, isDemonym: boolean) => TypeScores;

/** Reads types from the logits of one article: both taggers of names for a name, the one of its kind for all others. */
export function typeReader(
  { logits }: Pick<Tagging, 'logits'>,
  manifest: Manifest,
  types: ExchangeTypes,
  settings: Pick<NameSettings, 'graphType'>,
): TypeReader {
  const labels = new Map<string, Labels>();
  const labelsOf = (tagger: 'names' | 'graph_names' | 'inner_names' | 'nominals') => {
    const known = labels.get(tagger) ?? bioLabels(manifest.labels[tagger]);
    labels.set(tagger, known);
    return known;
  };
  return ({ first, last, kind, by }, isDemonym) => {
    const say = (
      tagger: 'names' | 'graph_names' | 'inner_names' | 'nominals',
      graphTypeOf: (label: string) => string | null,
    ) => typeScores(logits[tagger], labelsOf(tagger), first, last, graphTypeOf);
    const inside = (tagger: 'names' | 'graph_names') =>
      insideShare(logits[tagger], labelsOf(tagger).names.length, first, last);
    const own = (label: string) => label;
    if (by === 'inner-names') return say('inner_names', own);
    if (kind === 'pronoun')
      return types.spread(
        say('nominals', (label) => (label.startsWith(PRONOUN) ? label.slice(PRONOUN.length) : null)),
      );
    if (kind === 'nominal') return say('nominals', (label) => (label.startsWith(PRONOUN) ? null : label));
    return pooled([
      [say('graph_names', own), settings.graphType * inside('graph_names')],
      [say('names', (label) => types.toGraph(label, isDemonym)), (1 - settings.graphType) * inside('names')],
    ]);
  };
}

/** A mention's types, and its name where it has one. */
export interface Named {
  readonly name: string | null;
  readonly types: TypeScores;
}

/** One name has one type in an article (one sense per discourse, Gale et al. 1992): the opinions of its mentions are pooled. */
export function agreedTypes(mentions: readonly Named[]): readonly TypeScores[] {
  const byName = new Map<string, TypeScores[]>();
  for (const { name, types } of mentions)
    if (name !== null) byName.set(name, [...(byName.get(name) ?? []), types]);
  const agreed = new Map(
    [...byName].map(([name, all]): [string, TypeScores] => [
      name,
      // repeated mentions are no independent opinions
      all.length === 1 ? all[0]! : pooled(all.map((types) => [types, 1 / Math.sqrt(all.length)])),
    ]),
  );
  return mentions.map(({ name, types }) => (name === null ? types : agreed.get(name)!));
}
