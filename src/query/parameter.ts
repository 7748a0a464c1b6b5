import { z } from 'zod';
import { QueryError } from '../model/errors';
import type { Property } from '../model/store';

export const PARAMETER_TYPES = ['string', 'integer', 'number', 'boolean', 'list'] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

/** One parameter of a query. Without a default it must be given. */
export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
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

const VALUES: Readonly<Record<ParameterType, z.ZodType<Property>>> = {
  string: z.string(),
  integer: z.preprocess(fromText(numeral), z.int()),
  number: z.preprocess(fromText(numeral), z.number()),
  boolean: z.preprocess(fromText(truth), z.boolean()),
  list: z.preprocess(fromText(items), z.array(z.string())),
};

/** The value as `type`, or undefined when it cannot be one. Text is read ("5" is an integer, "a,b" a list). */
export const readValue = (type: ParameterType, value: unknown): Property | undefined =>
  VALUES[type].safeParse(value).data;

/**
 * Checks the given values against the parameters and fills the defaults.
 * Throws QueryError `parameter` with `problem` (missing, unknown, type), `parameter`, `expected` and the list `parameters`.
 */
export function bindParameters(
  parameters: readonly Parameter[],
  given: Readonly<Record<string, unknown>>,
): Record<string, Property> {
  const refuse = (problem: 'missing' | 'unknown' | 'type', parameter: string, expected?: ParameterType) =>
    new QueryError('parameter', { problem, parameter, expected, given: given[parameter], parameters });
  const known = new Set(parameters.map((p) => p.name));
  for (const name of Object.keys(given)) if (!known.has(name)) throw refuse('unknown', name);
  const bound: Record<string, Property> = {};
  for (const { name, type, default: fallback } of parameters) {
    const value = given[name] === undefined ? fallback : readValue(type, given[name]);
    if (value === undefined) throw refuse(given[name] === undefined ? 'missing' : 'type', name, type);
    bound[name] = value;
  }
  return bound;
}
