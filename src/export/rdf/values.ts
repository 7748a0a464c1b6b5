import { FRACTIONS } from '../columns';

/** IRIs and literals. */

/** A text with its datatype (`xsd:integer` …; none for plain text), or something with an IRI of its own. */
export type RdfValue = { readonly iri: string } | { readonly text: string; readonly datatype?: string };

// halves of a character cannot be encoded
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

/** `urn:newsgraph:entity:x%3A12ab`: the label in lower case, the id with all that an IRI may not hold encoded. */
export const iriOf = (label: string, id: string): string =>
  `urn:newsgraph:${label.toLowerCase()}:${encodeURIComponent(wellFormed(id)).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`;

const TIMES: readonly (readonly [pattern: RegExp, datatype: string])[] = [
  [/^\d{4}$/, 'xsd:gYear'],
  [/^\d{4}-\d\d$/, 'xsd:gYearMonth'],
  [/^\d{4}-\d\d-\d\d$/, 'xsd:date'],
  [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/, 'xsd:dateTime'],
];

/** The 30th of February is a text like any other. */
const exists = (time: string): boolean => {
  const day = new Date(time.slice(0, 10));
  return (
    !Number.isNaN(day.getTime()) &&
    day.toISOString().startsWith(time.slice(0, 10)) &&
    !Number.isNaN(new Date(time).getTime())
  );
};

export function timeValue(text: string): RdfValue {
  const datatype = TIMES.find(([pattern]) => pattern.test(text))?.[1];
  return datatype !== undefined && exists(text) ? { text, datatype } : { text: wellFormed(text) };
}

export function literal(name: string, value: string | number | boolean): RdfValue {
  if (typeof value === 'boolean') return { text: String(value), datatype: 'xsd:boolean' };
  if (typeof value === 'string') return { text: wellFormed(value) };
  const whole = Number.isSafeInteger(value) && !FRACTIONS.has(name);
  return { text: String(value), datatype: whole ? 'xsd:integer' : 'xsd:double' };
}
