import { isTableName, type TableName } from './tables/table';

/** The view in the address (after `#`), so that back, forward and a copied link work. */
export interface Address {
  readonly node: string | null;
  readonly edge: string | null;
  /** An opened article, and the offset to scroll to. */
  readonly article: string | null;
  readonly at: number | null;
  /** The ends of the paths that are looked for; `to` is null while it is being chosen. */
  readonly from: string | null;
  readonly to: string | null;
  readonly disputed: boolean;
  /** The table that stands beside the graph. */
  readonly table: TableName | null;
  /** The pane for queries is open. */
  readonly cypher: boolean;
  /** The query that was run last, and the values of its parameters as JSON. */
  readonly q: string | null;
  readonly params: string | null;
}

export const HOME: Address = {
  node: null,
  edge: null,
  article: null,
  at: null,
  from: null,
  to: null,
  disputed: false,
  table: null,
  cypher: false,
  q: null,
  params: null,
};

/** `#edge=…&disputed=1`; the empty string for the plain view. `picture`: what the address says of the picture besides. */
export function toHash(address: Address, picture = ''): string {
  const params = new URLSearchParams();
  if (address.node) params.set('node', address.node);
  if (address.edge) params.set('edge', address.edge);
  if (address.article) params.set('article', address.article);
  if (address.article && address.at !== null) params.set('at', String(address.at));
  if (address.from) params.set('from', address.from);
  if (address.from && address.to) params.set('to', address.to);
  if (address.disputed) params.set('disputed', '1');
  if (address.table) params.set('table', address.table);
  if (address.cypher) params.set('cypher', '1');
  if (address.q) params.set('q', address.q);
  if (address.q && address.params) params.set('params', address.params);
  const text = [params.toString(), picture].filter((part) => part !== '').join('&');
  return text === '' ? '' : `#${text}`;
}

/** Reads what `toHash` wrote; whatever it does not know is ignored. */
export function fromHash(hash: string): Address {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const edge = params.get('edge') || null;
  const article = params.get('article') || null;
  const at = params.get('at');
  const from = params.get('from') || null;
  const q = params.get('q') || null;
  const table = params.get('table');
  return {
    // One selection at a time: an edge wins, because it says more.
    node: edge ? null : params.get('node') || null,
    edge,
    article,
    at: article && at !== null && /^\d+$/.test(at) ? Number(at) : null,
    from,
    to: from && (params.get('to') || null),
    disputed: params.get('disputed') === '1',
    table: isTableName(table) ? table : null,
    cypher: params.get('cypher') === '1',
    q,
    params: q && (params.get('params') || null),
  };
}
