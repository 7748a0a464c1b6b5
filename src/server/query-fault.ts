import type { ErrorView } from './api';

/** What a person is told about a parameter or a saved query that is not as it must be: what is wrong, and what to do. */

type Data = Readonly<Record<string, unknown>>;

const EXPECTED: Readonly<Record<string, string>> = {
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  date: 'a date like 2022, 2022-03 or 2022-03-01',
  list: 'a list of texts, with commas between them',
  string: 'a text',
  name: 'the name of an entity',
};

const meant = ({ nearest }: Data): string =>
  Array.isArray(nearest) && nearest.length > 0 ? ` Did you mean ${nearest.join(' or ')}?` : '';

const PARAMETER: Readonly<Record<string, (name: string, data: Data) => string>> = {
  missing: (name) => `The parameter “${name}” is missing: fill it in.`,
  type: (name, { expected }) => `“${name}” must be ${EXPECTED[String(expected)] ?? expected}.`,
  choice: (name, data) => `“${name}”: there is no ${data.expected} “${data.given}”.${meant(data)}`,
  unknown: (name, data) => `The query has no parameter “${name}”.${meant(data)}`,
};

/** Text of its own for some codes; the others have theirs by code alone. */
const MESSAGES: Readonly<Record<string, (data: Data) => string | null>> = {
  parameter: (data) =>
    typeof data.parameter === 'string'
      ? (PARAMETER[String(data.problem)]?.(data.parameter, data) ?? null)
      : null,
  unknown: (data) => `There is no saved query “${data.name}”.${meant(data)}`,
};

/** The message for a query's error of this code where its data say more than the code, or null. */
export const faultMessage = (code: string, data: Data): string | null => MESSAGES[code]?.(data) ?? null;

/** Which parameter it concerns, as far as that is known. */
export const parameterOf = (code: string, { parameter }: Data): Pick<ErrorView, 'parameter'> =>
  code === 'parameter' && typeof parameter === 'string' ? { parameter } : {};
