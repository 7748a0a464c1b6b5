import { randomUUID } from 'node:crypto';
import { type Decision, parseUndoing, type StoredDecision, type Undoing } from '../../model/decision';
import { StoreError } from '../../model/errors';
import type {
  ArticleRows,
  CypherQuery,
  DecisionImport,
  GraphRecord,
  GraphStore,
  QueryLimits,
  QueryResult,
  RestoreReport,
  SearchHit,
  WriteReport,
} from '../../model/store';
import { FULL_TEXT } from '../ddl';
import { decide, importDecisions, undo } from '../decisions/decide';
import { readDecisions } from '../decisions/nodes';
import { DEFAULT_LIMITS } from '../limits';
import { deleteAll, holdsNothing, type InTransaction, loadRecords } from '../load-records';
import { checkVersion } from '../meta';
import { migrate } from '../migrate';
import { readRecords } from '../records';
import { schemaStatements } from '../schema-files';
import { type RawHit, rankHits } from '../search';
import type { StoreSettings } from '../settings';
import type { Statements } from '../statements';
import { deleteArticle, writeArticle } from '../write-article';
import { EngineQueue } from './engine-queue';
import { readQuery } from './read-query';

/** One file, one process, one statement at a time: @grafeo-db/js behind the contract. */
class EmbeddedStore implements GraphStore {
  readonly engine = 'embedded';
  constructor(private readonly queue: EngineQueue) {}

  async prepare(): Promise<void> {
    await this.queue.run(async (engine) => {
      await checkVersion(asStatements(engine));
      await this.makeSchema(engine);
    });
    await migrate((work) => this.transaction(work));
  }

  writeArticle(rows: ArticleRows): Promise<WriteReport> {
    return this.transaction((tx) => writeArticle(tx, rows));
  }

  deleteArticle(articleId: string): Promise<boolean> {
    return this.transaction((tx) => deleteArticle(tx, articleId));
  }

  decide(decision: Decision): Promise<StoredDecision> {
    return this.transaction((tx) => decide(tx, decision));
  }

  undo(decisionId: string, undone: Undoing): Promise<StoredDecision> {
    return this.transaction((tx) => undo(tx, decisionId, parseUndoing(undone)));
  }

  decisions(): Promise<readonly StoredDecision[]> {
    return this.transaction(readDecisions);
  }

  importDecisions(decisions: readonly StoredDecision[]): Promise<DecisionImport> {
    return this.transaction((tx) => importDecisions(tx, decisions));
  }

  async *records(): AsyncGenerator<GraphRecord> {
    const view = randomUUID();
    await this.queue.run((engine) => engine.request('openView', { view }));
    try {
      yield* readRecords({
        run: (text, params = {}) =>
          this.queue.run(
            (engine) => engine.request('runView', { view, text, params }) as Promise<readonly unknown[][]>,
          ),
      });
    } finally {
      await this.queue.run((engine) => engine.request('closeView', { view }));
    }
  }

  /** One transaction, the emptying included: until it is committed the graph that was there stands. */
  async restore(
    records: AsyncIterable<GraphRecord>,
    { replace = false }: { readonly replace?: boolean } = {},
  ): Promise<RestoreReport> {
    const report = await this.queue.run(async (engine) => {
      const tx = asStatements(engine);
      const inside: InTransaction = (work) => work(tx);
      await checkVersion(tx);
      const nothing = await holdsNothing(tx);
      if (!nothing && !replace) throw new StoreError('not-empty');
      await this.makeSchema(engine);
      // a commit takes the square of the time where it takes thousands of texts out of an index of words
      for (const index of textIndexes()) await engine.request('dropTextIndex', index);
      try {
        return await transactionOf(engine, async () => {
          if (!nothing) await deleteAll(inside);
          return loadRecords(records, inside);
        });
      } finally {
        // the graph that is there now, whichever it is, can be searched
        if (!engine.isOver) await this.makeSchema(engine);
      }
    });
    await this.prepare();
    return report;
  }

  query(query: CypherQuery, limits: Partial<QueryLimits> = {}): Promise<QueryResult> {
    return this.queue.run((engine) => readQuery(engine, query, { ...DEFAULT_LIMITS, ...limits }));
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

  private async makeSchema(engine: Engine): Promise<void> {
    for (const statement of schemaStatements('embedded')) await asStatements(engine).run(statement);
    for (const index of textIndexes()) await engine.request('textIndex', index);
  }

  private transaction<T>(work: (tx: Statements) => Promise<T>): Promise<T> {
    return this.queue.run((engine) => transactionOf(engine, work));
  }
}

type Engine = Parameters<Parameters<EngineQueue['run']>[0]>[0];

const asStatements = (engine: Engine): Statements => ({
  run: (text, params = {}) =>
    engine.request('run', { text, params }) as Promise<readonly (readonly unknown[])[]>,
});

/** One transaction of the shared writer. On any error the engine would keep what was done so far: it is rolled back here. */
async function transactionOf<T>(engine: Engine, work: (tx: Statements) => Promise<T>): Promise<T> {
  await engine.request('begin');
  try {
    const result = await work(asStatements(engine));
    await engine.request('commit');
    return result;
  } catch (error) {
    if (!engine.isOver) await engine.request('rollback');
    throw error;
  }
}

const textIndexes = (): { readonly label: string; readonly property: string }[] =>
  FULL_TEXT.flatMap(({ labels, properties }) =>
    labels.flatMap((label) => properties.map((property) => ({ label, property }))),
  );

/** Opens (or makes) the database file `settings.path`. Throws StoreError `locked`, `damaged`, `full`, `no-engine`. */
export async function openEmbedded(settings: Pick<StoreSettings, 'path'>): Promise<GraphStore> {
  return new EmbeddedStore(await EngineQueue.open(settings.path));
}
