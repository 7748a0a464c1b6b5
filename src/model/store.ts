/** The contract between the graph's rows and the databases that hold them. Implemented in `src/store`. */

import type { Decision, StoredDecision, Undoing } from './decision';

export type Scalar = string | number | boolean | null;
/** What a property may be on both engines: no maps, no mixed lists. */
export type Property = Scalar | readonly string[];
export type Properties = Readonly<Record<string, Property>>;

/** A node: `labels[0]` holds the key `id`. */
export interface NodeRow {
  readonly labels: readonly [string, ...string[]];
  readonly id: string;
  readonly properties: Properties;
}

/** A plumbing edge between two nodes, merged by (from, type, to). */
export interface LinkRow {
  readonly type: string;
  readonly from: { readonly label: string; readonly id: string };
  readonly to: { readonly label: string; readonly id: string };
  readonly properties: Properties;
}

/** All rows of one article, written in one transaction. Domain edges are derived in the store from the statements. */
export interface ArticleRows {
  readonly articleId: string;
  readonly contentHash: string;
  readonly extractor: string;
  readonly nodes: readonly NodeRow[];
  readonly links: readonly LinkRow[];
}

export interface WriteReport {
  /** `unchanged`: same text, same reader version; nothing was written. */
  readonly outcome: 'created' | 'updated' | 'unchanged';
  readonly nodes: number;
  readonly edges: number;
}

/** A read-only question. `params` hold strings, numbers, booleans, null or lists of strings. */
export interface CypherQuery {
  readonly text: string;
  readonly params: Readonly<Record<string, Property>>;
}

export interface QueryLimits {
  /** Milliseconds. */
  readonly timeout: number;
  /** Rows returned at most; `truncated` says when there were more. */
  readonly rows: number;
  /** Ends the query when it fires: QueryError `cancelled`. */
  readonly signal?: AbortSignal;
}

export interface QueryResult {
  readonly columns: readonly string[];
  /** Plain JavaScript values: numbers, strings, lists, objects. One list per row, in the order of the columns. */
  readonly rows: readonly (readonly unknown[])[];
  readonly truncated: boolean;
}

/** One node or link of the whole graph, as `records()` streams it and `restore()` takes it. Domain edges are links with a `key`. */
export type GraphRecord =
  | {
      readonly kind: 'node';
      readonly labels: readonly string[];
      readonly properties: Properties & { readonly id: string };
    }
  | ({ readonly kind: 'link' } & LinkRow);

/** Whatever gives the whole graph record by record: nodes by label and id, then links by type and ends. */
export interface RecordSource {
  /**
   * One state of the graph, read in pages while it is asked for: nodes by key label and id, then links by type, from, to and key; texts
   * in the order of code points, properties by name. The same graph gives the same records on every engine. Break off the loop, or end
   * it, so that the state is released: writers of a Neo4j wait for that, so write nothing to the same store inside the loop.
   */
  records(): AsyncIterable<GraphRecord>;
}

export interface SearchHit {
  readonly label: string;
  readonly id: string;
  readonly text: string;
  readonly score: number;
}

export interface RestoreReport {
  readonly nodes: number;
  readonly links: number;
}

/** Decisions of a file, counted by what became of them. */
export interface DecisionImport {
  readonly added: number;
  /** Known and in force here, undone in the file. */
  readonly undone: number;
  readonly unchanged: number;
}

/** A database that holds the graph. Every implementation passes `tests/store/contract.ts`. Methods throw StoreError or QueryError. */
export interface GraphStore extends RecordSource {
  readonly engine: 'embedded' | 'neo4j';
  /** Applies constraints and indexes from `cypher/` and checks the schema version. Safe to repeat. */
  prepare(): Promise<void>;
  /** One transaction; idempotent. Sweeps what an earlier reading of the same article left and rebuilds the touched edges. */
  writeArticle(rows: ArticleRows): Promise<WriteReport>;
  /** Takes an article away with all that it alone supported, in one transaction. True when it was there. */
  deleteArticle(articleId: string): Promise<boolean>;
  /**
   * Loads a whole graph, in the order of `records()`, into a database that holds none; needs no `prepare()` before it. Throws StoreError
   * `not-empty` unless `replace` is set, which empties it first, and `invalid-rows` for a record that no graph holds. All or nothing: in
   * one transaction where the engine can; else the database refuses work (`half-restored`) until a restore came to its end.
   */
  restore(
    records: AsyncIterable<GraphRecord>,
    options?: { readonly replace?: boolean },
  ): Promise<RestoreReport>;
  /**
   * Stores a person's decision and applies it, in one transaction; it is applied again after every later write. Throws InputError
   * `bad-decision`, StoreError `unknown-target`, `decision-conflict`.
   */
  decide(decision: Decision): Promise<StoredDecision>;
  /** Takes a decision back: the graph is as the other decisions make it. Throws StoreError `unknown-target`, `decision-conflict`. */
  undo(decisionId: string, undone: Undoing): Promise<StoredDecision>;
  /** Every decision ever made, undone ones too, in the order in which they apply. */
  decisions(): Promise<readonly StoredDecision[]>;
  /** Brings in what `decisions()` gave elsewhere or earlier; safe to repeat. Throws StoreError `decision-conflict`; then nothing changed. */
  importDecisions(decisions: readonly StoredDecision[]): Promise<DecisionImport>;
  /** Read only: a statement that writes is refused with QueryError `writes` before it runs. */
  query(query: CypherQuery, limits?: Partial<QueryLimits>): Promise<QueryResult>;
  /** Full-text search over entities (name, aliases), sentences and claims. */
  search(text: string, limit: number): Promise<readonly SearchHit[]>;
  close(): Promise<void>;
}
