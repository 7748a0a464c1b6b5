import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { QueryError, SchemaError } from '../model/errors';
import type { CypherQuery } from '../model/store';
import { CHOICE_KINDS } from './choices';
import { nearest } from './nearest';
import { bindParameters, PARAMETER_TYPES, type Parameter, readValue } from './parameter';

/** A question that people ask again and again: `cypher/queries/<folder>/<name>.cypher`. */
export interface SavedQuery {
  readonly name: string;
  readonly folder: string;
  readonly title: string;
  readonly question: string;
  readonly parameters: readonly Parameter[];
  /** Values with which the documentation shows it. */
  readonly example: Readonly<Record<string, string>>;
  /** Cypher, header included. */
  readonly text: string;
}

export const SAVED_QUERIES_DIR = path.join(__dirname, '..', '..', 'cypher', 'queries');

const parameter = z
  .object({
    name: z.string(),
    type: z.enum(PARAMETER_TYPES),
    of: z.enum(CHOICE_KINDS).optional(),
    fallback: z.string().optional(),
    description: z.string().min(1),
  })
  .transform(({ name, type, of, fallback, description }, context): Parameter => {
    const kind = of === undefined ? {} : { of };
    if (fallback === undefined) return { name, type, ...kind, description };
    const value = readValue(type, unquoted(fallback));
    if (value === undefined)
      context.addIssue({ code: 'custom', message: `default of ${name} is no ${type}` });
    return { name, type, ...kind, default: value ?? null, description };
  });

const saved = z.object({
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  folder: z.string().min(1),
  title: z.string().min(1),
  question: z.string().endsWith('?'),
  parameters: z.array(parameter),
  example: z.record(z.string(), z.string()),
  text: z.string(),
});

/** Default of a string: `""` or `"9999"`; other types need no quotes. */
const unquoted = (text: string): string => /^"(.*)"$/.exec(text)?.[1] ?? text;

const HEADER_LINE = /^\/\/ (title|question): (.+)$/;
const PARAM_LINE = /^\/\/ param (\w+): (\w+)(?: of ([\w-]+))?(?: = (.+?))? — (.+)$/;
const EXAMPLE_LINE = /^\/\/ example: (\S.*)$/;
/** `name="Ministry of Defense" limit=3` */
const EXAMPLE_VALUE = /(\w+)=(?:"([^"]*)"|(\S+))/g;

const exampleOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(EXAMPLE_VALUE)].map(([, name, quoted, plain]) => [name!, quoted ?? plain!]),
  );

/** Reads one file. Throws SchemaError `saved-query` when its header is incomplete or names other parameters than the text. */
export function parseSavedQuery(folder: string, name: string, text: string): SavedQuery {
  const refuse = (reason: string, cause?: unknown) =>
    new SchemaError('saved-query', { file: `${folder}/${name}.cypher`, reason }, cause);
  const header: Record<string, string> = {};
  const parameters: unknown[] = [];
  let example: Record<string, string> = {};
  for (const line of text.split('\n').filter((l) => l.startsWith('//'))) {
    const [, given, type, of, fallback, description] = PARAM_LINE.exec(line) ?? [];
    const [, key, value] = HEADER_LINE.exec(line) ?? [];
    const [, values] = EXAMPLE_LINE.exec(line) ?? [];
    if (given !== undefined) parameters.push({ name: given, type, of, fallback, description });
    else if (values !== undefined) example = exampleOf(values);
    else if (key !== undefined && value !== undefined) header[key] = value;
    else throw refuse(`cannot read: ${line}`);
  }
  const parsed = saved.safeParse({ ...header, name, folder, parameters, example, text });
  if (!parsed.success) throw refuse(z.prettifyError(parsed.error), parsed.error);
  const named = parsed.data.parameters.map((p) => p.name).sort();
  const used = [...new Set([...text.matchAll(/\$(\w+)/g)].map((m) => m[1]!))].sort();
  if (named.join() !== used.join()) throw refuse(`header names (${named}), the text uses (${used})`);
  try {
    bindParameters(parsed.data.parameters, parsed.data.example);
  } catch (error) {
    // without an example the required ones are missing, and nothing is shown
    if (Object.keys(example).length > 0) throw refuse('its example does not fit its parameters', error);
  }
  return parsed.data;
}

/** All saved queries by name. Throws SchemaError `saved-query` for a file that is damaged or a name that stands twice. */
export function loadSavedQueries(dir: string = SAVED_QUERIES_DIR): ReadonlyMap<string, SavedQuery> {
  const found = new Map<string, SavedQuery>();
  const folders = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const folder of folders.map((entry) => entry.name).sort()) {
    const files = readdirSync(path.join(dir, folder)).filter((file) => file.endsWith('.cypher'));
    for (const file of files.sort()) {
      const name = path.basename(file, '.cypher');
      if (found.has(name))
        throw new SchemaError('saved-query', { file: `${folder}/${file}`, reason: 'name stands twice' });
      found.set(name, parseSavedQuery(folder, name, readFileSync(path.join(dir, folder, file), 'utf8')));
    }
  }
  return found;
}

let shared: ReadonlyMap<string, SavedQuery> | undefined;
/** The saved queries of this installation, read on first use. */
export const savedQueries = (): ReadonlyMap<string, SavedQuery> => {
  shared ??= loadSavedQueries();
  return shared;
};

/** QueryError `unknown`, with the names that there are and the nearest of them. */
export function unknownQuery(name: string, names: Iterable<string>): QueryError {
  const all = [...names];
  return new QueryError('unknown', { name, names: all, nearest: nearest(name, all) });
}

/**
 * A saved query with its parameters, ready for `GraphStore.query`.
 * Throws QueryError `unknown` (data: `name`, `names`) and `parameter` (see bindParameters).
 */
export function savedQuery(
  name: string,
  given: Readonly<Record<string, unknown>>,
  queries: ReadonlyMap<string, SavedQuery> = savedQueries(),
): CypherQuery {
  const query = queries.get(name);
  if (query === undefined) throw unknownQuery(name, queries.keys());
  try {
    return { text: query.text, params: bindParameters(query.parameters, given) };
  } catch (error) {
    // who reads it learns how it is asked
    throw error instanceof QueryError
      ? new QueryError(error.code, { ...error.data, query: name, example: query.example }, error)
      : error;
  }
}
