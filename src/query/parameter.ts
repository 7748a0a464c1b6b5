import { z } from 'zod';
import { QueryError } from '../model/errors';
import { nameKey } from '../model/ids';
import type { Property } from '../model/store';
import { type ChoiceKind, choicesOf } from './choices';
import { nearest } from './nearest';

export const PARAMETER_TYPES = ['string', 'name', 'integer', 'number', 'boolean', 'date', 'list'] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

/** One parameter of a query. Without a default it must be given. */
export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
  /** What a text, or each of a list, must be one of. */
  readonly of?: ChoiceKind;
  /** Absent: required. */
  readonly default?: Property;
  readonly description: string;
}

/** "5" → 5: what a command line or an address gives is text; other values stay as they are. */
const fromText =
  (read: (text: string) => unknown) =>
  (value: unknown): unknown =>
    typeof value === 'string' ? read(value.trim()) : value;

const numeral = (text: string): unknown => (/^[-+]?\d+(\.\d+)?$/.test(text) ? Number(text) : text);
const truth = (text: string): unknown => ({ true: true, false: false })[text.toLowerCase()] ?? text;

/** "a, b" → ["a", "b"]; a text that begins with a bracket is read as JSON. */
const items = (text: string): unknown => {
  if (!text.startsWith('[')) return text === '' ? [] : text.split(',').map((item) => item.trim());
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** A year, a month or a day, empty for none: what ISO 8601 texts are compared with. */
const DATE = /^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/;

const VALUES: Readonly<Record<ParameterType, z.ZodType<Property>>> = {
  string: z.string(),
  // the id of a `:Name`
  name: z.string().transform(nameKey),
  integer: z.preprocess(fromText(numeral), z.int()),
  number: z.preprocess(fromText(numeral), z.number()),
  boolean: z.preprocess(fromText(truth), z.boolean()),
  date: z.string().trim().regex(DATE),
  list: z.preprocess(fromText(items), z.array(z.string())),
};

/** The value as `type`, or undefined when it cannot be one. Text is read ("5" is an integer, "a,b" a list). */
export const readValue = (type: ParameterType, value: unknown): Property | undefined =>
  VALUES[type].safeParse(value).data;

/** A choice as it is written in the graph ("met_with" is MET_WITH); empty stays empty. Undefined for what is none. */
function chosen(choices: readonly string[], text: string): string | undefined {
  if (text === '') return '';
  return choices.find((choice) => choice.toLowerCase() === text.trim().toLowerCase());
}

/**
 * Checks the given values against the parameters and fills the defaults.
 * Throws QueryError `parameter` with `problem` (missing, unknown, type, choice), `parameter`, `expected`, the list `parameters` and the
 * `nearest` names or choices.
 */
export function bindParameters(
  parameters: readonly Parameter[],
  given: Readonly<Record<string, unknown>>,
): Record<string, Property> {
  const refuse = (problem: string, parameter: string, more: Record<string, unknown> = {}) =>
    new QueryError('parameter', { problem, parameter, given: given[parameter], parameters, ...more });
  const known = new Set(parameters.map((p) => p.name));
  for (const name of Object.keys(given))
    if (!known.has(name)) throw refuse('unknown', name, { nearest: nearest(name, known) });
  const bound: Record<string, Property> = {};
  for (const { name, type, of, default: fallback } of parameters) {
    const value = given[name] === undefined ? fallback : readValue(type, given[name]);
    if (value === undefined)
      throw refuse(given[name] === undefined ? 'missing' : 'type', name, { expected: type });
    bound[name] = of === undefined ? value : fromChoices(name, of, value);
  }
  return bound;

  function fromChoices(name: string, of: ChoiceKind, value: Property): Property {
    const choices = choicesOf(of);
    const one = (text: string): string => {
      const found = chosen(choices, text);
      if (found === undefined)
        throw refuse('choice', name, { expected: of, given: text, nearest: nearest(text, choices) });
      return found;
    };
    return Array.isArray(value) ? value.map(one) : one(String(value));
  }
}
