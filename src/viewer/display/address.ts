/** The view in the address (after `#`), so that back, forward and a copied link work. */
export interface Address {
  readonly node: string | null;
  readonly edge: string | null;
  /** An opened article, and the offset to scroll to. */
  readonly article: string | null;
  readonly at: number | null;
  readonly disputed: boolean;
}

export const HOME: Address = { node: null, edge: null, article: null, at: null, disputed: false };

/** `#edge=…&disputed=1`; the empty string for the plain view. */
export function toHash(address: Address): string {
  const params = new URLSearchParams();
  if (address.node) params.set('node', address.node);
  if (address.edge) params.set('edge', address.edge);
  if (address.article) params.set('article', address.article);
  if (address.article && address.at !== null) params.set('at', String(address.at));
  if (address.disputed) params.set('disputed', '1');
  const text = params.toString();
  return text === '' ? '' : `#${text}`;
}

/** Reads what `toHash` wrote; whatever it does not know is ignored. */
export function fromHash(hash: string): Address {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const edge = params.get('edge') || null;
  const article = params.get('article') || null;
  const at = params.get('at');
  return {
    // One selection at a time: an edge wins, because it says more.
    node: edge ? null : params.get('node') || null,
    edge,
    article,
    at: article && at !== null && /^\d+$/.test(at) ? Number(at) : null,
    disputed: params.get('disputed') === '1',
  };
}
