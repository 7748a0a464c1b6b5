import { QueryError, StoreError } from '../../model/errors';
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
import { DEFAULT_LIMITS, ENGINE_MEMORY } from '../limits';
import { checkVersion, writeVersion } from '../meta';
import { schemaStatements } from '../schema-files';
import { type RawHit, rankHits } from '../search';
import type { StoreSettings } from '../settings';
import type { Statements } from '../statements';
import { deleteArticle, writeArticle } from '../write-article';
import { EngineEnded } from './engine-process';
import { EngineQueue } from './engine-queue';
import { queryError } from './errors';
import { guardPlan } from './plan-guard';

interface ReadReply {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly truncated: boolean;
  readonly written: boolean;
}

/** One file, one process, one statement at a time: @grafeo-db/js behind the contract. */
class EmbeddedStore implements GraphStore {
  readonly engine = 'embedded';
  constructor(private readonly queue: EngineQueue) {}

  async prepare(): Promise<void> {
    await this.queue.run(async (engine) => {
      const statements = asStatements(engine);
      await checkVersion(statements);
      for (const statement of schemaStatements('embedded')) await statements.run(statement);
      for (const { labels, properties } of FULL_TEXT)
        for (const label of labels)
          for (const property of properties) await engine.request('textIndex', { label, property });
      await writeVersion(statements);
    });
  }

  writeArticle(rows: ArticleRows): Promise<WriteReport> {
    return this.transaction((tx) => writeArticle(tx, rows));
  }

  deleteArticle(articleId: string): Promise<boolean> {
    return this.transaction((tx) => deleteArticle(tx, articleId));
  }

  async query(query: CypherQuery, limits: Partial<QueryLimits> = {}): Promise<QueryResult> {
    const { timeout, rows } = { ...DEFAULT_LIMITS, ...limits };
    return this.queue.run(async (engine) => {
      const slow = setTimeout(() => void engine.kill(), timeout);
      try {
        await this.guard(engine, query);
        const reply = (await engine.request('read', { ...query, rows, memory: ENGINE_MEMORY })) as ReadReply;
        if (reply.written) throw new QueryError('writes');
        return { columns: reply.columns, rows: reply.rows, truncated: reply.truncated };
      } catch (error) {
        if (error instanceof EngineEnded && error.reason === 'killed')
          throw new QueryError('timeout', { timeout }, error);
        if (error instanceof EngineEnded && error.reason === 'memory')
          throw new QueryError('memory', {}, error);
        throw error instanceof StoreError ? queryError(error, 0) : error;
      } finally {
        clearTimeout(slow);
      }
    });
  }

  async search(text: string, limit: number): Promise<readonly SearchHit[]> {
    if (text.trim() === '' || limit < 1) return [];
    return this.queue.run(async (engine) => {
      const hits: RawHit[] = [];
      for (const { name, labels, properties } of FULL_TEXT)
        for (const label of labels)
          for (const property of properties) {
            const found = await asStatements(engine).run(
              `CALL grafeo.search.text($label, $property, $text, $limit) YIELD node_id, score
               MATCH (n) WHERE id(n) = node_id
               RETURN labels(n) AS labels, n.id AS id, coalesce(n.name, n.text) AS text, score AS score`,
              { label, property, text, limit },
            );
            for (const [all, id, shown, score] of found)
              hits.push({
                group: name,
                labels: all as string[],
                id: String(id),
                text: String(shown ?? ''),
                score: Number(score),
              });
          }
      return rankHits(text, hits, limit);
    });
  }

  close(): Promise<void> {
    return this.queue.close();
  }

  /** EXPLAIN runs nothing; it stumbles over schema commands, which write. */
  private async guard(engine: Engine, { text, params }: CypherQuery): Promise<void> {
    let plan: readonly (readonly unknown[])[];
    try {
      plan = (await engine.request('run', {
        text: `EXPLAIN\n${text}`,
        params,
      })) as readonly (readonly unknown[])[];
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      if (/Schema commands/.test(String(error.data.reason)))
        throw new QueryError('writes', { operator: 'Schema' }, error);
      throw queryError(error, 1);
    }
    guardPlan(plan.map(([line]) => String(line)).join('\n'));
  }

  /** One transaction of the shared writer. On any error the engine would keep what was done so far: it is rolled back here. */
  private transaction<T>(work: (tx: Statements) => Promise<T>): Promise<T> {
    return this.queue.run(async (engine) => {
      await engine.request('begin');
      try {
        const result = await work(asStatements(engine));
        await engine.request('commit');
        return result;
      } catch (error) {
        if (!engine.isOver) await engine.request('rollback');
        throw error;
      }
    });
  }
}

type Engine = Parameters<Parameters<EngineQueue['run']>[0]>[0];

const asStatements = (engine: Engine): Statements => ({
  run: (text, params = {}) =>
    engine.request('run', { text, params }) as Promise<readonly (readonly unknown[])[]>,
});

/** Opens (or makes) the database file `settings.path`. Throws StoreError `locked`, `damaged`, `full`, `no-engine`. */
export async function openEmbedded(settings: Pick<StoreSettings, 'path'>): Promise<GraphStore> {
  return new EmbeddedStore(await EngineQueue.open(settings.path));
}
