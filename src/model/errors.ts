/** The closed set of error classes. Library code throws these; the text for people is made in `src/cli/messages.ts`. */
export abstract class NewsgraphError extends Error {
  abstract readonly kind: 'input' | 'schema' | 'store' | 'query' | 'settings';
  constructor(
    readonly code: string,
    readonly data: Readonly<Record<string, unknown>> = {},
    cause?: unknown,
  ) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
  }
}

export type InputCode =
  | 'missing'
  | 'unreadable'
  | 'empty'
  | 'binary'
  | 'too-large'
  | 'encoding'
  | 'not-english'
  | 'unsupported'
  | 'bad-record'
  | 'bad-decision'
  | 'no-text'
  | 'unwritable'
  | 'in-the-way'
  | 'bad-backup';

/** A file or document that cannot be read as an article. `data.source` says which. */
export class InputError extends NewsgraphError {
  readonly kind = 'input';
  constructor(
    override readonly code: InputCode,
    data: { source: string } & Record<string, unknown>,
    cause?: unknown,
  ) {
    super(code, data, cause);
  }
}

/** The vocabulary, the weights or a Cypher file of the installation is damaged. */
export class SchemaError extends NewsgraphError {
  readonly kind = 'schema';
}

export type StoreCode =
  | 'locked'
  | 'full'
  | 'unwritable'
  | 'damaged'
  | 'version'
  | 'unreachable'
  | 'password'
  | 'no-engine'
  | 'invalid-rows'
  | 'not-empty'
  | 'half-restored'
  | 'unknown-target'
  | 'decision-conflict'
  | 'conflict'
  | 'failed';

/** The database refused, is locked, full, damaged, of another version, down, or rejects the password. */
export class StoreError extends NewsgraphError {
  readonly kind = 'store';
  constructor(
    override readonly code: StoreCode,
    data: Record<string, unknown> = {},
    cause?: unknown,
  ) {
    super(code, data, cause);
  }
}

export type QueryCode =
  | 'cancelled'
  | 'syntax'
  | 'writes'
  | 'forbidden'
  | 'timeout'
  | 'memory'
  | 'parameter'
  | 'unknown'
  | 'failed';

/** A query that cannot be run: wrong syntax, it writes, a parameter is missing, a limit was hit. */
export class QueryError extends NewsgraphError {
  readonly kind = 'query';
  constructor(
    override readonly code: QueryCode,
    data: Record<string, unknown> = {},
    cause?: unknown,
  ) {
    super(code, data, cause);
  }
}

/** A flag, environment variable or configuration value that cannot be used. */
export class SettingsError extends NewsgraphError {
  readonly kind = 'settings';
}
