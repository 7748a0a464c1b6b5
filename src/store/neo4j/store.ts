import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import type {
  ArticleRows,
  CypherQuery,
  GraphStore,
  QueryLimits,
  QueryResult,
  SearchHit,
  WriteReport,
} from '../../model/store';
import { FULL_TEXT } from '../ddl';
import { DEFAULT_LIMITS } from '../limits';
import { checkVersion, writeVersion } from '../meta';
import { schemaStatements } from '../schema-files';
import { type RawHit, rankHits } from '../search';
import type { StoreSettings } from '../settings';
import type { Statements } from '../statements';
import { deleteArticle, writeArticle } from '../write-article';
import { queryError, storeError } from './errors';
import { luceneQuery } from './lucene';
import { type Explained, guardPlan } from './plan-guard';
import { fromNeo4j, toNeo4j } from './values';

/** A Neo4j server behind the contract. */
class Neo4jStore implements GraphStore {
  readonly engine = 'neo4j';
  constructor(
    private readonly driver: Driver,
    private readonly database: string,
  ) {}

  prepare(): Promise<void> {
    return this.session(neo4j.session.WRITE, async (session) => {
      await session.executeWrite((tx) => checkVersion(asStatements(tx)));
      const there = await namesThere(session);
      const missing = schemaStatements('neo4j').filter((statement) => !there.has(nameOf(statement)));
      for (const statement of missing) await session.executeWrite((tx) => tx.run(statement));
      if (missing.length > 0) await session.run('CALL db.awaitIndexes(60)');
      await session.executeWrite((tx) => writeVersion(asStatements(tx)));
    });
  }

  writeArticle(rows: ArticleRows): Promise<WriteReport> {
    return this.transaction((tx) => writeArticle(tx, rows));
  }

  deleteArticle(articleId: string): Promise<boolean> {
    return this.transaction((tx) => deleteArticle(tx, articleId));
  }

  async query({ text, params }: CypherQuery, limits: Partial<QueryLimits> = {}): Promise<QueryResult> {
    const { timeout, rows } = { ...DEFAULT_LIMITS, ...limits };
    const session = this.driver.session({
      database: this.database,
      defaultAccessMode: neo4j.session.READ,
      fetchSize: Math.min(1000, rows + 1),
    });
    try {
      const explain = await this.explain(session, text, timeout);
      guardPlan(explain);
      const tx = await session.beginTransaction({ timeout });
      try {
        const result = tx.run(text, toNeo4j(params) as Record<string, unknown>);
        const columns = await result.keys();
        const found: unknown[][] = [];
        let truncated = false;
        for await (const record of result) {
          truncated = found.length === rows;
          if (truncated) break;
          found.push(record.map(fromNeo4j));
        }
        return { columns, rows: found, truncated };
      } finally {
        await tx.close();
      }
    } catch (error) {
      throw queryError(error, timeout);
    } finally {
      await session.close();
    }
  }

  async search(text: string, limit: number): Promise<readonly SearchHit[]> {
    const query = luceneQuery(text);
    if (query === '' || limit < 1) return [];
    return this.session(neo4j.session.READ, async (session) => {
      const hits: RawHit[] = [];
      for (const { name } of FULL_TEXT) {
        const found = await session.executeRead((tx) =>
          asStatements(tx).run(
            `CALL db.index.fulltext.queryNodes($name, $query, {limit: $limit}) YIELD node, score
             RETURN labels(node) AS labels, node.id AS id, coalesce(node.name, node.text) AS text, score AS score`,
            { name, query, limit },
          ),
        );
        for (const [labels, id, shown, score] of found)
          hits.push({
            group: name,
            labels: labels as string[],
            id: String(id),
            text: String(shown ?? ''),
            score: Number(score),
          });
      }
      return rankHits(text, hits, limit);
    });
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  private async explain(session: Session, text: string, timeout: number): Promise<Explained> {
    try {
      const { summary } = await session.run(`EXPLAIN\n${text}`, {}, { timeout });
      return { queryType: summary.queryType, plan: summary.plan as Explained['plan'] };
    } catch (error) {
      throw queryError(error, timeout, 1);
    }
  }

  /** One transaction of the shared writer; the driver repeats it where the server says that this may help. */
  private transaction<T>(work: (tx: Statements) => Promise<T>): Promise<T> {
    return this.session(neo4j.session.WRITE, (session) =>
      session.executeWrite((tx) => work(asStatements(tx))),
    );
  }

  private async session<T>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.driver.session({ database: this.database, defaultAccessMode: mode });
    try {
      return await work(session);
    } catch (error) {
      throw storeError(error);
    } finally {
      await session.close();
    }
  }
}

/** Names of the constraints and indexes that the database has: asking is cheaper than a hundred statements that do nothing. */
async function namesThere(session: Session): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const what of ['CONSTRAINTS', 'INDEXES'])
    for (const record of (await session.run(`SHOW ${what} YIELD name`)).records)
      names.add(String(record.get('name')));
  return names;
}

const nameOf = (statement: string): string =>
  /(?:CONSTRAINT|INDEX) (\w+) IF NOT EXISTS/.exec(statement)?.[1] ?? '';

const asStatements = (tx: ManagedTransaction): Statements => ({
  async run(text, params = {}) {
    const { records } = await tx.run(text, toNeo4j(params) as Record<string, unknown>);
    return records.map((record) => record.map(fromNeo4j));
  },
});

/** Connects to `settings.uri`. Throws StoreError `unreachable`, `password`. */
export async function openNeo4j(
  settings: Pick<StoreSettings, 'uri' | 'user' | 'password' | 'database'>,
): Promise<GraphStore> {
  let driver: Driver | undefined;
  try {
    driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
      connectionTimeout: 10_000,
      connectionAcquisitionTimeout: 15_000,
      maxTransactionRetryTime: 30_000,
      userAgent: 'newsgraph',
    });
    // a session without the driver's retries: who cannot connect learns it now
    const session = driver.session({ database: settings.database });
    await session.run('RETURN 1');
    await session.close();
  } catch (error) {
    await driver?.close();
    throw storeError(error);
  }
  return new Neo4jStore(driver, settings.database);
}
