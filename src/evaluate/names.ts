import type { AnnotatedDocument, AnnotatedEntity } from './annotated-document';
import { graphType } from './graph-types';
import type { Scorer } from './scorer';
import { f1, type Measure, type Tally } from './tally';

/** The types that every set of names has. */
const CORE = ['PERSON', 'LOCATION', 'ORGANIZATION'];

/** What a set that does not tell these apart calls MISC (CoNLL-2003: "names of miscellaneous entities that do not belong to the previous three"). */
const MISCELLANEOUS = new Set(['EVENT', 'WORK', 'LAW', 'PRODUCT', 'GROUP']);

const isName = (e: AnnotatedEntity): boolean => e.kind !== 'nominal' && e.kind !== 'pronoun';

const inside = (a: AnnotatedEntity, b: AnnotatedEntity): boolean =>
  b.start <= a.start && a.end <= b.end && b.end - b.start > a.end - a.start;

/** `start-end:TYPE` of every name that is in no other name. */
function outerNames(
  entities: readonly AnnotatedEntity[],
  type: (e: AnnotatedEntity) => string,
): ReadonlyMap<string, string> {
  const names = entities.filter((e) => isName(e) && !e.nested);
  return new Map(
    names
      .filter((e) => !names.some((outer) => inside(e, outer)))
      .map((e) => [`${e.start}-${e.end}:${type(e)}`, type(e)]),
  );
}

function compared(gold: AnnotatedDocument, predicted: AnnotatedDocument) {
  const fold = gold.layers.includes('graph') ? graphType : (type: string) => type;
  const type = (e: AnnotatedEntity) => fold(e.type);
  const types = new Set(gold.entityTypes ?? gold.entities.filter(isName).map(type));
  const annotated = (names: ReadonlyMap<string, string>) =>
    new Map([...names].filter(([, name]) => types.has(name)));
  const asAnnotated = (e: AnnotatedEntity) =>
    types.has('MISC') && !types.has(type(e)) && MISCELLANEOUS.has(type(e)) ? 'MISC' : type(e);
  return {
    gold: annotated(outerNames(gold.entities, type)),
    predicted: annotated(outerNames(predicted.entities, asAnnotated)),
  };
}

const measure = (name: string, types: readonly string[], t: Tally): Measure => {
  const sum = (of: string) => types.reduce((n, type) => n + (t[`${of} ${type}`] ?? 0), 0);
  return f1(name, sum('right'), sum('predicted'), sum('gold'));
};

/**
 * Names by exact span and type, outermost names only, over the types that the document annotates
 * (CoNLL-2003 shared task, Tjong Kim Sang & De Meulder 2003).
 */
export const names: Scorer = {
  name: 'names',
  applies: (gold) => gold.layers.includes('entities') || gold.layers.includes('graph'),
  score(gold, predicted) {
    const both = compared(gold, predicted);
    const tally: Record<string, number> = {};
    const count = (key: string) => {
      tally[key] = (tally[key] ?? 0) + 1;
    };
    for (const type of both.gold.values()) count(`gold ${type}`);
    for (const [name, type] of both.predicted) {
      count(`predicted ${type}`);
      if (both.gold.has(name)) count(`right ${type}`);
    }
    return tally;
  },
  measures(t) {
    const types = [...new Set(Object.keys(t).map((key) => key.slice(key.indexOf(' ') + 1)))].sort();
    return [
      measure('all types', types, t),
      measure(CORE.join(', '), CORE, t),
      ...types.map((type) => measure(type, [type], t)),
    ];
  },
  explain(gold, predicted) {
    const both = compared(gold, predicted);
    const words = (key: string) => {
      const [start, end] = key.split(':')[0]!.split('-').map(Number);
      return `${gold.text.slice(start, end)} (${key.split(':')[1]})`;
    };
    const only = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) =>
      [...a.keys()]
        .filter((key) => !b.has(key))
        .map(words)
        .join('; ') || '-';
    return [`missing: ${only(both.gold, both.predicted)}`, `extra: ${only(both.predicted, both.gold)}`];
  },
};
