import type { Finder, Found } from '../../display/query-result';
import { cellText } from '../../display/result-files';
import { EntityIcon } from '../EntityIcon';
import { go, selectEdge, selectNode, useStore } from '../state/store';

/** On a phone the pane covers what was opened. */
const NARROW = '(max-width: 860px)';

const OPEN: Readonly<Record<Found['kind'], (id: string) => void>> = {
  node: selectNode,
  edge: selectEdge,
  article: (id) => go({ article: id, at: null }),
};

function open({ kind, id }: Found): void {
  OPEN[kind](id);
  if (window.matchMedia(NARROW).matches && kind !== 'article') go({ cypher: false });
}

interface Whole {
  readonly labels?: readonly string[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** What stands for a value in its cell: a node or relationship that was returned whole goes by its name. */
function shortText(value: unknown): string {
  const { labels, type, properties } = (value ?? {}) as Whole;
  if (properties && labels)
    return cellText(properties.name ?? properties.text ?? properties.id ?? labels.join(' '));
  if (properties && type) return type;
  return cellText(value);
}

/** A value of a result: what the graph holds of it can be opened. */
export function Value({ value, find }: { value: unknown; find: Finder }) {
  if (value === null || value === undefined) return <span className="dim">–</span>;
  if (Array.isArray(value))
    return value.map((item, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
      <span key={i}>
        {i > 0 && '; '}
        <Value value={item} find={find} />
      </span>
    ));
  const found = find(value);
  if (found) return <Opening found={found} text={shortText(value)} />;
  const whole = typeof value === 'object';
  return whole ? <code title={JSON.stringify(value, null, 1)}>{shortText(value)}</code> : cellText(value);
}

function Opening({ found, text }: { found: Found; text: string }) {
  const type = useStore((s) => s.graph?.nodes.find((n) => found.kind === 'node' && n.id === found.id)?.type);
  return (
    <button type="button" className="cypher-value" onClick={() => open(found)}>
      {type && <EntityIcon type={type} size={16} />}
      {text}
    </button>
  );
}
