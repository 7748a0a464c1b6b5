import type { AnnotatedDocument } from './annotated-document';
import type { Scorer } from './scorer';
import { f1, type Tally } from './tally';

/** A mention of a system, whichever layer gives it. */
interface Placed {
  readonly start: number;
  readonly end: number;
  readonly cluster: number | string;
}

/** Words of the two genders of the set (Webster et al. 2018). */
const FEMININE = new Set(['she', 'her', 'hers', 'herself']);

const placed = ({ nounPhrases, entities }: AnnotatedDocument): Placed[] =>
  nounPhrases !== undefined
    ? nounPhrases.map(({ core: [start, end], chain }) => ({ start, end, cluster: chain }))
    : entities.flatMap(({ start, end, cluster }) =>
        cluster === null || cluster === undefined ? [] : [{ start, end, cluster }],
      );

/**
 * GAP (Webster et al. 2018), snippet setting: for an ambiguous pronoun and each of two names, does the system say that they are the
 * same? It does when a mention that overlaps the one and a mention that overlaps the other are in one cluster. F1 over all names.
 */
export const gap: Scorer = {
  name: 'gap',
  applies: (gold) => gold.gap !== null && gold.gap !== undefined,
  score(gold, predicted) {
    const { pronoun, A, B, label } = gold.gap!;
    const mentions = placed(predicted);
    const clusters = (index: number): ReadonlySet<number | string> => {
      const { start, end } = gold.entities[index]!;
      return new Set(mentions.filter((m) => m.start < end && start < m.end).map((m) => m.cluster));
    };
    const { start, end } = gold.entities[pronoun]!;
    const gender = FEMININE.has(gold.text.slice(start, end).toLowerCase()) ? 'feminine' : 'masculine';
    const itself = clusters(pronoun);
    const tally: Record<string, number> = {};
    const count = (what: string) => {
      for (const key of [what, `${gender} ${what}`]) tally[key] = (tally[key] ?? 0) + 1;
    };
    for (const [name, index] of [['A', A] as const, ['B', B] as const]) {
      const said = [...clusters(index)].some((cluster) => itself.has(cluster));
      if (said) count('predicted');
      if (label === name) count('gold');
      if (said && label === name) count('right');
    }
    return tally;
  },
  measures: (t: Tally) => {
    const of = (name: string, prefix: string) =>
      f1(name, t[`${prefix}right`] ?? 0, t[`${prefix}predicted`] ?? 0, t[`${prefix}gold`] ?? 0);
    return [of('names of a pronoun', ''), of('masculine', 'masculine '), of('feminine', 'feminine ')];
  },
};
