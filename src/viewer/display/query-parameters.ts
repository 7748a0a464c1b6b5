import type { QueryParameter } from '../../server/api';

/** Parameters of a query, as a person types them and as the server takes them. */

export type ParameterType = QueryParameter['type'];
export type ParameterValue = string | number | boolean | string[];

/** Strings, quoted names and comments, in which a `$` is no parameter. */
const NOT_CODE = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/** `MATCH (n {id: $id})` → ["id"]: each once, in the order of the text. */
export const usedParameters = (text: string): string[] => [
  ...new Set([...text.replace(NOT_CODE, ' ').matchAll(/\$(\w+)/g)].map((m) => m[1]!)),
];

const NUMBER = /^[-+]?\d+(\.\d+)?$/;
const DATE = /^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/;

/** Of each type: reads what was typed, null where it cannot be that; and what it must be, for people. */
const TYPES: Readonly<
  Record<ParameterType, { read(text: string): ParameterValue | null; must: string; label: string }>
> = {
  string: { label: 'Text', must: 'a text', read: (text) => text },
  name: { label: 'Name', must: 'a text', read: (text) => text },
  integer: {
    label: 'Whole number',
    must: 'a whole number',
    read: (text) => (/^[-+]?\d+$/.test(text.trim()) ? Number(text) : null),
  },
  number: {
    label: 'Number',
    must: 'a number',
    read: (text) => (NUMBER.test(text.trim()) ? Number(text) : null),
  },
  boolean: {
    label: 'Yes or no',
    must: 'yes or no',
    read: (text) => (text === 'true' ? true : text === 'false' ? false : null),
  },
  date: {
    label: 'Date',
    must: 'a date like 2022, 2022-03 or 2022-03-01',
    read: (text) => (DATE.test(text.trim()) ? text.trim() : null),
  },
  list: {
    label: 'List of texts',
    must: 'texts with commas between them',
    read: (text) =>
      text.trim() === ''
        ? []
        : text
            .split(',')
            .map((item) => item.trim())
            .filter(Boolean),
  },
};

export const PARAMETER_TYPES = Object.keys(TYPES) as ParameterType[];
export const typeLabel = (type: ParameterType): string => TYPES[type].label;

/** The parameters of a text: those that a saved query declares with what it says of them, the others as they come. */
export const parametersOf = (
  text: string,
  declared: readonly QueryParameter[],
  types: Readonly<Record<string, ParameterType>>,
): QueryParameter[] =>
  usedParameters(text).map(
    (name) =>
      declared.find((p) => p.name === name) ?? {
        name,
        type: types[name] ?? 'string',
        description: '',
        choices: null,
        default: null,
      },
  );

export type Filled =
  | { readonly params: Readonly<Record<string, ParameterValue>>; readonly faults: null }
  | { readonly params: null; readonly faults: Readonly<Record<string, string>> };

/** Values for the server, or what is wrong with which. An empty field is its default; without one only a text may be empty. */
export function filled(
  parameters: readonly QueryParameter[],
  typed: Readonly<Record<string, string>>,
): Filled {
  const params: Record<string, ParameterValue> = {};
  const faults: Record<string, string> = {};
  for (const { name, type, default: fallback } of parameters) {
    const text = typed[name] ?? fallback ?? '';
    const given = text === '' && fallback !== null ? fallback : text;
    const value = TYPES[type].read(given);
    if (given === '' && fallback === null) faults[name] = 'Fill this in';
    else if (value === null) faults[name] = `This must be ${TYPES[type].must}`;
    else params[name] = value;
  }
  return Object.keys(faults).length > 0 ? { params: null, faults } : { params, faults: null };
}
