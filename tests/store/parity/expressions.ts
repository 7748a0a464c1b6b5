import fc from 'fast-check';
import { NUMBERS, type Variable, WORDS } from './model';

/** Expressions of Cypher by the type of their value, over the variables that are bound. No ids of the engine, no clock, no chance. */
export interface Expressions {
  readonly text: fc.Arbitrary<string>;
  readonly number: fc.Arbitrary<string>;
  readonly flag: fc.Arbitrary<string>;
  readonly list: fc.Arbitrary<string>;
}

/** A text as Cypher. */
export const quoted = (word: string): string => `'${word.replace(/[\\']/g, '\\$&')}'`;

const COMPARED = ['=', '<>', '<', '<=', '>', '>='];

export function expressions(variables: readonly Variable[], depth = 2): Expressions {
  const of = (kind: 'texts' | 'numbers' | 'flags' | 'lists'): string[] =>
    variables.flatMap((v) => v[kind].map((property) => `${v.name}.${property}`));
  const one = (items: readonly string[], other: string) =>
    fc.constantFrom(...(items.length > 0 ? items : [other]));
  const word = fc.constantFrom(...WORDS).map(quoted);
  const whole = fc.constantFrom(...NUMBERS).map(String);
  const count = fc.constantFrom('0', '1', '2', '3', '$n');
  const leaf: Expressions = {
    text: fc.oneof({ weight: 5, arbitrary: one(of('texts'), "'x'") }, word, fc.constant('$word')),
    number: fc.oneof({ weight: 4, arbitrary: one(of('numbers'), '4') }, whole, fc.constant('$n')),
    flag: one([...of('flags'), ...of('texts').map((t) => `${t} IS NULL`)], 'true'),
    list: one([...of('lists'), "['a', 'b', 'c']", '$words', '[]'], '[]'),
  };
  if (depth === 0) return leaf;
  const inner = expressions(variables, depth - 1);
  const { text: t, number: n, flag: f, list: l } = inner;
  const made = (parts: readonly fc.Arbitrary<string>[], write: (...parts: string[]) => string) =>
    fc.tuple(...parts).map((found) => write(...found));
  return {
    text: fc.oneof(
      { weight: 4, arbitrary: leaf.text },
      made([t], (a) => `toUpper(${a})`),
      made([t], (a) => `toLower(${a})`),
      made([t], (a) => `trim(${a})`),
      made([t], (a) => `reverse(${a})`),
      made([t, count], (a, b) => `left(${a}, ${b})`),
      made([t, count], (a, b) => `right(${a}, ${b})`),
      made([t, count, count], (a, b, c) => `substring(${a}, ${b}, ${c})`),
      made([t, word, word], (a, b, c) => `replace(${a}, ${b === "''" ? "'e'" : b}, ${c})`),
      made([t, t], (a, b) => `coalesce(${a}, ${b})`),
      made([t, t], (a, b) => `${a} + ' ' + ${b}`),
      made([f, t, t], (a, b, c) => `CASE WHEN ${a} THEN ${b} ELSE ${c} END`),
      made([t, word, t], (a, b, c) => `CASE ${a} WHEN ${b} THEN 'yes' ELSE ${c} END`),
      made([l], (a) => `head(${a})`),
      made([l], (a) => `last(${a})`),
      made([l, count], (a, b) => `${a === '$words' ? '$words' : `(${a})`}[${b}]`),
      made([t], (a) => `head(split(${a}, ' '))`),
      made([l], (a) => `reduce(all = '', i IN ${a} | all + i)`),
    ),
    number: fc.oneof(
      { weight: 4, arbitrary: leaf.number },
      made([t], (a) => `size(${a})`),
      made([l], (a) => `size(${a})`),
      made([n, n], (a, b) => `${a} + ${b}`),
      made([n, n], (a, b) => `${a} - ${b}`),
      made([n, n], (a, b) => `(${a}) * (${b})`),
      made([n], (a) => `(${a}) % 3`),
      made([n], (a) => `abs(${a})`),
      made([n], (a) => `sign(${a})`),
      made([n], (a) => `ceil(${a})`),
      made([n], (a) => `floor(${a})`),
      made([n], (a) => `toFloat(${a}) / 4`),
      made([n], (a) => `toInteger(${a})`),
      made([n, n], (a, b) => `coalesce(${a}, ${b})`),
      made([f, n, n], (a, b, c) => `CASE WHEN ${a} THEN ${b} ELSE ${c} END`),
    ),
    flag: fc.oneof(
      { weight: 2, arbitrary: leaf.flag },
      made([t, fc.constantFrom(...COMPARED), t], (a, o, b) => `${a} ${o} ${b}`),
      made([n, fc.constantFrom(...COMPARED), n], (a, o, b) => `${a} ${o} ${b}`),
      made([t, fc.constantFrom('STARTS WITH', 'ENDS WITH', 'CONTAINS'), word], (a, o, b) => `${a} ${o} ${b}`),
      made([t, l], (a, b) => `${a} IN ${b}`),
      made([t], (a) => `${a} =~ '(?i).*brandt.*'`),
      made([t], (a) => `${a} =~ '[A-Z][a-z]+ .+'`),
      made([n], (a) => `${a} IS NOT NULL`),
      made([t], (a) => `${a} IS NULL`),
      made([f, f], (a, b) => `(${a}) AND (${b})`),
      made([f, f], (a, b) => `(${a}) OR (${b})`),
      made([f, f], (a, b) => `(${a}) XOR (${b})`),
      made([f], (a) => `NOT (${a})`),
      made(
        [l, word, fc.constantFrom('any', 'all', 'none', 'single')],
        (a, b, o) => `${o}(i IN ${a} WHERE i CONTAINS ${b})`,
      ),
    ),
    list: fc.oneof(
      { weight: 3, arbitrary: leaf.list },
      made([l, word], (a, b) => `[i IN ${a} WHERE i <> ${b} | toUpper(i)]`),
      made([l], (a) => `[i IN ${a} | i + '!']`),
      made([l, l], (a, b) => `${a} + ${b}`),
      made([t], (a) => `split(${a}, ' ')`),
      made([l], (a) => `tail(${a})`),
      made([l], (a) => `reverse([i IN ${a} | i])`),
      made([l, count], (a, b) => `(${a})[..${b}]`),
      made([t, t], (a, b) => `[${a}, ${b}]`),
    ),
  };
}
