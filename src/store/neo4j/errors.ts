import { NewsgraphError, QueryError, type StoreCode, StoreError } from '../../model/errors';
import { placeOf, placeOfName } from '../cypher/place';
import { placeOfWrite } from '../cypher/text-guard';

interface DriverFault {
  readonly code?: string;
  readonly message?: string;
}

/** First match wins; the pattern meets `code message`. */
const STORE_FAULTS: readonly (readonly [RegExp, StoreCode])[] = [
  [
    /Security\.(Unauthorized|CredentialsExpired|AuthenticationRateLimit|Forbidden)|Unsupported authentication token/,
    'password',
  ],
  [
    /ServiceUnavailable|SessionExpired|ECONNREFUSED|ENOTFOUND|Could not perform discovery|connection timed out|DatabaseUnavailable/i,
    'unreachable',
  ],
  [/No space left|disk (is )?full|DatabaseOutOfDisk|ENOSPC/i, 'full'],
  [/DeadlockDetected|LockClient|LockAcquisition/, 'conflict'],
  [/Database\.DatabaseNotFound/, 'unreachable'],
];

/** A driver's error as the StoreError it stands for; errors of this project pass. */
export function storeError(error: unknown): NewsgraphError {
  if (error instanceof NewsgraphError) return error;
  const { code = '', message = '' } = error as DriverFault;
  const kind = STORE_FAULTS.find(([pattern]) => pattern.test(`${code} ${message}`))?.[1] ?? 'failed';
  return new StoreError(kind, { reason: message, status: code }, error);
}

const POSITION = /\(line (\d+), column (\d+) \(offset: \d+\)\)/;

/** The same for the query `text` of a person, with the place in it. `linesBefore`: lines that were put before the text. */
export function queryError(error: unknown, text: string, timeout: number, linesBefore = 0): NewsgraphError {
  if (error instanceof NewsgraphError) return error;
  const { code = '', message = '' } = error as DriverFault;
  const [, line, column] = POSITION.exec(message) ?? [];
  const data = {
    message: message.split('\n')[0]!.replace(POSITION, '').trim(),
    ...(line === undefined ? {} : placeOf(text, Number(line) - linesBefore, Number(column))),
  };
  if (/ParameterMissing/.test(code)) {
    // "who, when": the first one is as good as any
    const parameter = /Expected parameter\(s\): ([^,]*)/.exec(message)?.[1]?.trim() ?? null;
    const where = parameter === null ? {} : placeOfName(text, parameter);
    return new QueryError('parameter', { problem: 'missing', ...data, parameter, ...where }, error);
  }
  if (/AccessMode/.test(code)) return new QueryError('writes', { ...data, ...placeOfWrite(text) }, error);
  if (/TransactionTimedOut|Transaction\.Terminated/.test(code))
    return new QueryError('timeout', { timeout }, error);
  if (/OutOfMemory|MemoryPool/.test(code)) return new QueryError('memory', data, error);
  // commands of other editions, and those that belong to the system database
  if (/UnsupportedAdministrationCommand|NotSystemDatabaseError/.test(code))
    return new QueryError('forbidden', { operator: 'administration', ...data }, error);
  if (/ProcedureNotFound/.test(code)) {
    const name = /name `([^`]+)`/.exec(message)?.[1];
    const where = name === undefined ? {} : placeOfName(text, name.split('.').at(-1)!);
    return new QueryError('syntax', { ...data, ...where }, error);
  }
  if (/Statement\.(SyntaxError|SemanticError|ArgumentError)/.test(code))
    return new QueryError('syntax', data, error);
  const store = storeError(error);
  return store.code === 'failed' ? new QueryError('failed', { ...data, status: code }, error) : store;
}
