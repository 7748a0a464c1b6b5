import { useMemo } from 'react';
import type { GraphView, VocabularyView } from '../../../server/api';
import type { Filters } from '../../display/filters';
import type { Shown } from '../../display/shown';
import { claimTable } from '../../display/tables/claims';
import { entityTable } from '../../display/tables/entities';
import { relationTable } from '../../display/tables/relations';
import { statementTable } from '../../display/tables/statements';
import type { Table, TableName } from '../../display/tables/table';
import { type Lines, linesOf, numberOf } from './lines';
import { useStore } from './store';
import { type Answer, useAnswer } from './use-answer';
import { useShown } from './use-shown';

interface Context {
  readonly shown: Shown;
  readonly filters: Filters;
  readonly typeLabel: (type: string) => string;
  readonly groupOf: (type: string) => string | undefined;
  readonly nameOf: (id: string) => string;
}

/** What a table needs from the server besides the graph, and how it is made of both. */
const TABLES: {
  readonly [Name in TableName]: (graph: GraphView) => Promise<(context: Context) => Filled>;
} = {
  nodes: async () => (c) => whole(entityTable(c.shown, c.typeLabel)),
  edges: async () => (c) => whole(relationTable(c.shown, c.nameOf, c.groupOf)),
  statements: async (graph) => {
    const { lines, truncated } = await linesOf(graph, 'statements');
    return (c) => ({
      table: statementTable(lines, c.shown, c.filters, c.groupOf),
      cutAt: cut(lines, truncated),
    });
  },
  claims: async (graph) => {
    const { lines, truncated } = await linesOf(graph, 'claims');
    return (c) => ({ table: claimTable(lines, c.shown, c.filters, c.nameOf), cutAt: cut(lines, truncated) });
  },
};

export interface Filled {
  readonly table: Table;
  /** The store holds more: only so many came. */
  readonly cutAt: number | null;
}

const whole = (table: Table): Filled => ({ table, cutAt: null });
const cut = (lines: Lines[keyof Lines]['lines'], truncated: boolean): number | null =>
  truncated ? lines.length : null;

const contextOf = (graph: GraphView, vocabulary: VocabularyView): Omit<Context, 'shown' | 'filters'> => {
  const names = new Map(graph.nodes.map((n) => [n.id, n.name]));
  const labels = new Map(vocabulary.entityTypes.map((t) => [t.type, t.label]));
  const groups = new Map(vocabulary.relationTypes.map((t) => [t.type, t.group]));
  return {
    nameOf: (id) => names.get(id) ?? id,
    typeLabel: (type) => labels.get(type) ?? type,
    groupOf: (type) => groups.get(type),
  };
};

/** The table of this name for what is in the picture now. */
export function useTable(name: TableName): Answer<Filled> {
  const graph = useStore((s) => s.graph!);
  const vocabulary = useStore((s) => s.vocabulary!);
  const filters = useStore((s) => s.view.filters);
  const shown = useShown();
  const answer = useAnswer(`${name} ${numberOf(graph)}`, () => TABLES[name](graph));
  const context = useMemo(() => contextOf(graph, vocabulary), [graph, vocabulary]);
  const fill = answer.status === 'ready' ? answer.value : null;
  const filled = useMemo(
    () => fill?.({ ...context, shown, filters }) ?? null,
    [fill, context, shown, filters],
  );
  return answer.status === 'ready' ? { status: 'ready', value: filled! } : answer;
}
