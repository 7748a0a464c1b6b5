import { type Naming, namingOf } from '../../display/decisions';
import { getState } from '../state/store';

/** Names as they are in the graph now, else as they came with the decisions. */
export function graphNaming(): Naming {
  const { graph, decisions } = getState();
  const listed = namingOf(decisions ?? { names: {}, statements: {} });
  return {
    entity: (id) => graph?.nodes.find((n) => n.id === id)?.name ?? listed.entity(id),
    statement: listed.statement,
  };
}
