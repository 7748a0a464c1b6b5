import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SettingsError } from './errors';

/** Everything a person may set. Flags go before `NEWSGRAPH_*` variables, these before `newsgraph.config.json`, that before the defaults. */
export interface Settings {
  /** Which database holds the graph. */
  readonly store: 'embedded' | 'neo4j';
  /** File of the embedded database. */
  readonly db: string;
  /** Bolt address, user and database of Neo4j. The password comes from NEO4J_PASSWORD and from nowhere else. */
  readonly uri: string;
  readonly user: string;
  readonly database: string;
  /** Address and port of the viewer. */
  readonly host: string;
  readonly port: number;
  /** Bytes of one document at most. */
  readonly maxBytes: number;
  /** Threads of the reader; 0 = as many as the machine has, at most 4. */
  readonly threads: number;
  /** Milliseconds and rows of a query at most. */
  readonly queryTimeout: number;
  readonly queryRows: number;
}

export const DEFAULT_SETTINGS: Settings = {
  // needs no server
  store: 'embedded',
  // in the folder where the command runs
  db: '.newsgraph/graph',
  // where Neo4j listens unless told otherwise
  uri: 'bolt://127.0.0.1:7687',
  user: 'neo4j',
  database: 'neo4j',
  // this machine only
  host: '127.0.0.1',
  // 0 = any free port
  port: 0,
  // 50 MiB: no article is longer
  maxBytes: 50 * 1024 * 1024,
  threads: 0,
  queryTimeout: 30_000,
  queryRows: 10_000,
};

const text = z.string().trim().min(1);
const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

const SHAPES: { readonly [K in keyof Settings]: z.ZodType<Settings[K]> } = {
  store: z.enum(['embedded', 'neo4j']),
  db: text,
  uri: z.string().regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/, 'an address like bolt://127.0.0.1:7687'),
  user: text,
  database: text,
  host: text,
  port: whole(0, 65_535),
  maxBytes: whole(1, 2 ** 31),
  threads: whole(0, 256),
  queryTimeout: whole(1, 3_600_000),
  queryRows: whole(1, 10_000_000),
};

type Given = Readonly<Record<string, unknown>>;
type Environment = Readonly<Record<string, string | undefined>>;

/** Names in the environment, the first that is set wins: `queryRows` → NEWSGRAPH_QUERY_ROWS. */
const variables = (name: string): string[] => {
  const snake = name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
  return [`NEWSGRAPH_${snake}`, ...(NEO4J.has(name) ? [`NEO4J_${snake}`] : [])];
};
/** Settings that Neo4j's own tools read from the environment too. */
const NEO4J = new Set(['uri', 'user', 'database']);

const fromEnvironment = (env: Environment): Record<string, [value: string, origin: string]> =>
  Object.fromEntries(
    Object.keys(SHAPES).flatMap((name) => {
      const variable = variables(name).find((v) => env[v] !== undefined && env[v] !== '');
      return variable ? [[name, [env[variable]!, variable] as [string, string]]] : [];
    }),
  );

const CONFIG_FILE = 'newsgraph.config.json';

/** The settings of `newsgraph.config.json` in a folder; nothing where there is no such file. Throws SettingsError `config-file`. */
export function readConfigFile(folder: string): Given {
  const file = path.join(folder, CONFIG_FILE);
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return {};
    const reason = cause instanceof z.ZodError ? 'it must hold one object' : (cause as Error).message;
    throw new SettingsError('config-file', { file, reason }, cause);
  }
}

/**
 * Puts the sources together and checks every value. Undefined flags count as not given.
 * Throws SettingsError `unknown` (a name in the file) or `value` with the setting, where it was given and what is expected.
 */
export function resolveSettings(from: { flags?: Given; env?: Environment; file?: Given } = {}): Settings {
  for (const name of Object.keys(from.file ?? {}))
    if (!(name in SHAPES))
      throw new SettingsError('unknown', { setting: name, origin: CONFIG_FILE, known: Object.keys(SHAPES) });
  const environment = fromEnvironment(from.env ?? {});
  const resolved: Record<string, unknown> = {};
  for (const [name, shape] of Object.entries(SHAPES)) {
    const [value, origin] = [
      [from.flags?.[name], `--${name}`] as const,
      environment[name] ?? [undefined, ''],
      [from.file?.[name], CONFIG_FILE] as const,
      [DEFAULT_SETTINGS[name as keyof Settings], 'default'] as const,
    ].find(([given]) => given !== undefined)!;
    const parsed = shape.safeParse(value);
    if (!parsed.success)
      throw new SettingsError('value', {
        setting: name,
        origin,
        value,
        expected: parsed.error.issues[0]!.message,
      });
    resolved[name] = parsed.data;
  }
  return resolved as unknown as Settings;
}
