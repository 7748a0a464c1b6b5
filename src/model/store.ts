/** The contract between the graph's rows and the databases that hold them. Implemented in `src/store`. */

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
}

export interface QueryResult {
  readonly columns: readonly string[];
  /** Plain JavaScript values: numbers, strings, lists, objects. One list per row, in the order of the columns. */
  readonly rows: readonly (readonly unknown[])[];
  readonly truncated: boolean;
}

export interface SearchHit {
  readonly label: string;
  readonly id: string;
  readonly text: string;
  readonly score: number;
}

/** A database that holds the graph. Every implementation passes `tests/store/contract.ts`. Methods throw StoreError or QueryError. */
export interface GraphStore {
  readonly engine: 'embedded' | 'neo4j';
  /** Applies constraints and indexes from `cypher/` and checks the schema version. Safe to repeat. */
  prepare(): Promise<void>;
  /** One transaction; idempotent. Sweeps what an earlier reading of the same article left and rebuilds the touched edges. */
  writeArticle(rows: ArticleRows): Promise<WriteReport>;
  /** Takes an article away with all that it alone supported, in one transaction. True when it was there. */
  deleteArticle(articleId: string): Promise<boolean>;
  /** Read only: a statement that writes is refused with QueryError `writes` before it runs. */
  query(query: CypherQuery, limits?: Partial<QueryLimits>): Promise<QueryResult>;
  /** Full-text search over entities (name, aliases), sentences and claims. */
  search(text: string, limit: number): Promise<readonly SearchHit[]>;
  close(): Promise<void>;
}
