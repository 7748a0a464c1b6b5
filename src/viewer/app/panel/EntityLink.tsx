import { EntityIcon } from '../EntityIcon';
import { selectNode, useStore } from '../state/store';

/** Name of an entity that leads to it; plain text where the graph has no such node. */
export function EntityLink({ id, name, quiet = false }: { id: string; name: string; quiet?: boolean }) {
  const type = useStore((s) => s.graph?.nodes.find((n) => n.id === id)?.type);
  if (type === undefined) return <span>{name}</span>;
  return (
    <button type="button" className="entity-link" data-quiet={quiet} onClick={() => selectNode(id)}>
      {!quiet && <EntityIcon type={type} />}
      <span>{name}</span>
    </button>
  );
}
