import { overlaps, type Span } from '../model/span';
import type { AnnotatedDocument } from './annotated-document';
import { type Fact, type FactLevel, factsOf } from './relation-facts';
import type { RelationLabels } from './relation-labels';
import { f1, type Measure, type Tally } from './tally';

const meet = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((one) => b.some((other) => overlaps(one, other)));

type Placed = Pick<Fact, 'label' | 'head' | 'tail'>;

const match = (a: Placed, b: Placed): boolean =>
  a.label === b.label && meet(a.head, b.head) && meet(a.tail, b.tail);

/** The annotated facts: a mention each side. */
const annotated = (gold: AnnotatedDocument): Placed[] => {
  const spanOf = (i: number): Span => [gold.entities[i]!.start, gold.entities[i]!.end];
  return gold.relations.map(({ type, head, tail }) => ({
    label: type,
    head: [spanOf(head)],
    tail: [spanOf(tail)],
  }));
};

/**
 * Counts as the text evaluation of KnowledgeNet's evaluator does by default (`span_overlap`; Mesquita et al., EMNLP 2019): an annotated fact is
 * found when a predicted one of the same property overlaps it on both sides; a predicted one is wrong when it matches neither an annotated fact
 * nor a prediction that does, and its property is annotated in the passage.
 */
function counted(gold: AnnotatedDocument, predicted: readonly Fact[], prefix: string): Tally {
  const judged = predicted.filter(({ label }) => gold.properties?.includes(label) ?? true);
  const facts = annotated(gold);
  const found = facts.filter((fact) => judged.some((p) => match(fact, p)));
  const right = judged.filter((p) => found.some((fact) => match(fact, p)));
  const wrong = judged.filter((p) => !right.some((other) => match(p, other)));
  return {
    [`${prefix} gold`]: facts.length,
    [`${prefix} found`]: found.length,
    [`${prefix} wrong`]: wrong.length,
  };
}

const LEVELS: readonly (readonly [name: string, level: FactLevel])[] = [
  ['text', 'entity'],
  ['text, between mentions', 'mention'],
];

/** `text`: an edge stands for all mentions of its two things. `text, between mentions`: only for the two between which it was read. */
export const textTally = (
  gold: AnnotatedDocument,
  predicted: AnnotatedDocument,
  labels: RelationLabels[string],
): Tally =>
  Object.assign(
    {},
    ...LEVELS.map(([name, level]) => counted(gold, factsOf(predicted, labels, level), name)),
  ) as Tally;

export const textMeasures = (t: Tally): Measure[] =>
  LEVELS.flatMap(([name]) => {
    const n = (what: string) => t[`${name} ${what}`] ?? 0;
    const found = n('found');
    return t[`${name} gold`] === undefined ? [] : [f1(name, found, found + n('wrong'), n('gold'))];
  });
