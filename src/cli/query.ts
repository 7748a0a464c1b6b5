import { existsSync } from 'node:fs';
import { InputError, QueryError } from '../model/errors';
import type { Property } from '../model/store';
import {
  exampleCommand,
  formatResult,
  type Hint,
  hintsOf,
  type ResultFormat,
  readValue,
  savedQueries,
  savedQuery,
  unknownQuery,
} from '../query';
import { wrap } from '../query/wrapping';
import { EXIT } from './exit-status';
import { openPrepared } from './open-store';
import { settingsOf } from './settings-of';
import { note, print, tame, terminalWidth } from './terminal';

export interface QueryFlags {
  readonly list?: boolean;
  readonly show?: boolean;
  readonly param?: Readonly<Record<string, string>>;
  readonly format: ResultFormat;
  readonly timeout?: string;
  readonly rows?: string;
}

/** `newsgraph query`: a saved query by its name, or Cypher. Read only. */
export async function query(asked: string | undefined, flags: QueryFlags): Promise<number> {
  if (flags.list || asked === undefined) {
    await print(listing());
    return EXIT.done;
  }
  if (flags.show) {
    await print(savedText(asked.trim()));
    return EXIT.done;
  }
  const settings = settingsOf({ ...flags, queryTimeout: flags.timeout, queryRows: flags.rows });
  const cypher = queryOf(asked, flags.param ?? {});
  if (settings.store === 'embedded' && !existsSync(settings.db))
    throw new InputError('missing', { source: settings.db, reason: 'graph' });
  const store = await openPrepared(settings);
  try {
    const result = await store.query(cypher, { timeout: settings.queryTimeout, rows: settings.queryRows });
    for (const hint of hintsOf(cypher.text)) note(hintText(hint));
    await print(formatResult(result, flags.format, terminalWidth()));
    if (result.truncated) note(`There are more than ${result.rows.length} rows: raise --rows to see them.`);
    else if (result.rows.length === 0 && flags.format === 'table') note('Nothing found.');
    return EXIT.done;
  } finally {
    await store.close();
  }
}

/** A saved query when the text is one word, else Cypher; its parameters are texts unless they are numbers or truth values. */
function queryOf(asked: string, params: Readonly<Record<string, string>>) {
  if (savedQueries().has(asked) || !/\s/.test(asked.trim())) return savedQuery(asked.trim(), params);
  const missing = [...asked.matchAll(/\$(\w+)/g)].map((m) => m[1]!).find((name) => !(name in params));
  if (missing !== undefined) throw new QueryError('parameter', { problem: 'missing', parameter: missing });
  return {
    text: asked,
    params: Object.fromEntries(Object.entries(params).map(([k, v]) => [k, ownValue(v)])),
  };
}

/** What a text stands for where nothing says its type: a number, a truth value, a list of texts in brackets, else itself. */
function ownValue(given: string): Property {
  if (/^(true|false|-?(0|[1-9]\d*)(\.\d+)?)$/.test(given)) return JSON.parse(given) as number | boolean;
  if (!given.startsWith('[')) return given;
  return readValue('list', given) ?? given;
}

/** The Cypher of a saved query, as it stands in its file. Throws QueryError `unknown`. */
function savedText(name: string): string {
  const query = savedQueries().get(name);
  if (query === undefined) throw unknownQuery(name, savedQueries().keys());
  return `${query.text.trimEnd()}\n`;
}

const hintText = ({ kind, name, nearest, line, column }: Hint): string =>
  `Line ${line}, column ${column}: the graph has no ${kind} ${tame(name)}${nearest.length > 0 ? `; did you mean ${nearest.join(', ')}?` : '.'}`;

/** A text after its label, its further lines below its first. */
const hanging = (label: string, text: string): string[] =>
  wrap(text, Math.max(24, terminalWidth() - label.length)).map(
    (line, i) => (i === 0 ? label : ' '.repeat(label.length)) + line,
  );

function listing(): string {
  const all = [...savedQueries().values()];
  const width = Math.max(...all.map((q) => q.name.length));
  const lines = all.flatMap((q, i) => [
    ...(q.folder === all[i - 1]?.folder ? [] : [`${i > 0 ? '\n' : ''}${q.folder}`]),
    ...hanging(`  ${q.name.padEnd(width)}  `, tame(q.question)),
    ...q.parameters.flatMap((p) =>
      hanging(
        `  ${' '.repeat(width)}    --param ${p.name}=…  `,
        `${tame(p.description)}${p.default === undefined ? ' (required)' : ''}`,
      ),
    ),
    ...(Object.keys(q.example).length === 0 ? [] : hanging(`  ${' '.repeat(width)}    `, exampleCommand(q))),
  ]);
  return `${lines.join('\n')}\n\nRun one: newsgraph query NAME --param name=value\n`;
}
