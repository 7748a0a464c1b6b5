import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import type { RelationRow } from '../../display/relation-rows';
import { readingWords, relationWords } from '../../display/words';
import { EntityIcon } from '../EntityIcon';
import { selectEdge, useStore } from '../state/store';

/** Relations as a list; each one leads to its evidence. */
export function RelationList({ rows }: { rows: readonly RelationRow[] }) {
  const nodes = useStore((s) => s.graph?.nodes);
  const types = new Map(nodes?.map((n) => [n.id, n.type]));
  if (rows.length === 0)
    return <p className="dim">No relation was read in the text. The sentences may still tell.</p>;
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.key}>
          <button type="button" className="row" data-plain={row.plain} onClick={() => selectEdge(row.key)}>
            {row.outgoing ? (
              <IconArrowRight size={15} aria-label="to" />
            ) : (
              <IconArrowLeft size={15} aria-label="from" />
            )}
            <span className="row-verb">{relationWords(row.type)}</span>
            <EntityIcon type={types.get(row.other.id) ?? ''} size={18} />
            <span className="row-name">{row.other.name}</span>
            {!row.plain && <span className="tag">{readingWords(row.statements[0]!)[0]}</span>}
            <span className="count">{row.statements.length}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
