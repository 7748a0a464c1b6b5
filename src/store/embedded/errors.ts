import { QueryError, type StoreCode, StoreError } from '../../model/errors';

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

/** The same for a person's query. `linesBefore`: lines that were put before the text. */
export function queryError(fault: StoreError, linesBefore: number): QueryError | StoreError {
  const reason = String(fault.data.reason);
  const [, line, column] = POSITION.exec(reason) ?? [];
  const where = line === undefined ? {} : { line: Number(line) - linesBefore, column: Number(column) };
  const message = reason
    .split('\n')[0]!
    .replace(/^(Query|Database) error: /, '')
    .replace(/^GRAFEO-[A-Z]\d+: /, '');
  const missing = /Missing parameter: \$?(\w+)/.exec(reason)?.[1];
  if (missing !== undefined) return new QueryError('parameter', { parameter: missing, message }, fault);
  if (/GRAFEO-Q00[12]/.test(reason)) return new QueryError('syntax', { message, ...where }, fault);
  if (fault.code !== 'failed' && fault.code !== 'conflict') return fault;
  return new QueryError('failed', { message, ...where }, fault);
}
