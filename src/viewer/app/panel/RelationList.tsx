import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { type RelationRow, rowsByType } from '../../display/relation-rows';
import { notFactWord, relationWords } from '../../display/words';
import { EntityIcon } from '../EntityIcon';
import { selectEdge, useStore } from '../state/store';

/** Relations by type; each one leads to its evidence. */
export function RelationList({ rows }: { rows: readonly RelationRow[] }) {
  if (rows.length === 0)
    return <p className="dim">No relation was read in the text. The sentences may still tell.</p>;
  return (
    <>
      {rowsByType(rows).map(({ type, rows: group }) => (
        <section key={type} aria-label={relationWords(type)}>
          <h3 className="row-group">
            {relationWords(type)} <span className="section-count">{group.length}</span>
          </h3>
          <ul className="rows">
            {group.map((row) => (
              <li key={row.key}>
                <Row row={row} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Row({ row }: { row: RelationRow }) {
  const type = useStore((s) => s.graph?.nodes.find((n) => n.id === row.other.id)?.type);
  const Arrow = row.outgoing ? IconArrowRight : IconArrowLeft;
  return (
    <button
      type="button"
      className="row"
      data-plain={row.plain}
      aria-label={`${relationWords(row.type)} ${row.outgoing ? 'to' : 'from'} ${row.other.name}`}
      onClick={() => selectEdge(row.key)}
    >
      <Arrow size={15} className="row-arrow" aria-hidden="true" />
      <EntityIcon type={type ?? ''} size={18} />
      <span className="row-name">{row.other.name}</span>
      {row.role && <span className="row-verb">{row.role}</span>}
      {!row.plain && <span className="tag">{notFactWord(row.statements[0]!)}</span>}
      <span className="count">{row.statements.length}</span>
    </button>
  );
}
