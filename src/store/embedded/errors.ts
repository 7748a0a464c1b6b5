import { QueryError, type StoreCode, StoreError } from '../../model/errors';
import { type Place, placeOf, placeOfName } from '../cypher/place';

/** What the embedded engine's process answered when something went wrong. */
export interface EngineFault {
  readonly message: string;
  readonly code?: string;
}

/** The engine tells apart by its message only; first match wins. */
const STORE_FAULTS: readonly (readonly [RegExp, StoreCode])[] = [
  [/no space left|ENOSPC|os error 28|disk (is )?full|quota exceeded|os error 122/i, 'full'],
  [/locked|another process|already (open|in use)|would block|os error 11\b/i, 'locked'],
  // a missing file is made: ENOENT is a folder that cannot be
  [
    /\b(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT|ENAMETOOLONG)\b|permission denied|read-only file system|not a directory|file name too long/i,
    'unwritable',
  ],
  [/cannot find (native binding|module)|ERR_DLOPEN|native binding|invalid ELF|GLIBC/i, 'no-engine'],
  [
    /corrupt|damaged|checksum|bad magic|invalid (file|magic|header|format)|not a (grafeo|valid|database)|unexpected end|truncated|unsupported (file|format) version|CRC/i,
    'damaged',
  ],
  [/GRAFEO-T001|conflict/i, 'conflict'],
];

/** An engine fault as the StoreError it stands for; `data.reason` is the engine's own message. */
export function engineError(fault: EngineFault): StoreError {
  // a path may hold any word
  const words = fault.message.replace(/[^\s]*[/\\]\S*/g, '');
  const code = STORE_FAULTS.find(([pattern]) => pattern.test(words))?.[1] ?? 'failed';
  return new StoreError(code, { reason: fault.message, status: fault.code ?? null });
}

const POSITION = /--> query:(\d+):(\d+)/;

/** What the engine says of a query as a whole names what it means: 'nobody', $who. */
const NAMED = /'([^']+)'|\$(\w+)/;

/** The place that the message names; else that of the first thing that it names. */
function place(reason: string, text: string, linesBefore: number): Place | undefined {
  const [, line, column] = POSITION.exec(reason) ?? [];
  if (line !== undefined) return placeOf(text, Number(line) - linesBefore, Number(column), true);
  const [, quoted, parameter] = NAMED.exec(reason) ?? [];
  const name = quoted ?? parameter;
  return name === undefined ? undefined : placeOfName(text, name.split('.').at(-1)!);
}

/** The same for the query `text` of a person, with the place in it. `linesBefore`: lines that were put before the text. */
export function queryError(fault: StoreError, text: string, linesBefore = 0): QueryError | StoreError {
  const reason = String(fault.data.reason);
  const where = place(reason, text, linesBefore);
  const message = reason
    .split('\n')[0]!
    .replace(/^(Query|Database) error: /, '')
    .replace(/^GRAFEO-[A-Z]\d+: /, '')
    .replace(/^(syntax|semantic) error: (\[Cypher\] )?/, '');
  const missing = /Missing parameter: \$?(\w+)/.exec(reason)?.[1];
  if (missing !== undefined)
    return new QueryError('parameter', { problem: 'missing', parameter: missing, message, ...where }, fault);
  if (/GRAFEO-Q00[12]|unsupported: /.test(reason))
    return new QueryError('syntax', { message, ...where }, fault);
  if (fault.code !== 'failed' && fault.code !== 'conflict') return fault;
  return new QueryError('failed', { message, ...where }, fault);
}
