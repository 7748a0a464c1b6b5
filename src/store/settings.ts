/** Where the graph lives. The password of Neo4j comes from the environment (NEO4J_PASSWORD), never from a file or a flag. */
export interface StoreSettings {
  readonly engine: 'embedded' | 'neo4j';
  /** File of the embedded database. */
  readonly path: string;
  /** Bolt address of Neo4j: `bolt://127.0.0.1:7687`, `neo4j+s://…`. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** What holds where nobody says otherwise. `env` is given so that tests need not touch the process. */
export const defaultStoreSettings = (
  env: Readonly<Record<string, string | undefined>> = process.env,
): StoreSettings => ({
  engine: 'embedded',
  path: '.newsgraph/graph',
  uri: env.NEO4J_URI ?? 'bolt://127.0.0.1:7687',
  user: env.NEO4J_USER ?? 'neo4j',
  password: env.NEO4J_PASSWORD ?? '',
  database: env.NEO4J_DATABASE ?? 'neo4j',
});
