import type { MentionKind } from '../../model/reading';
import type { EntityType } from '../../model/vocabulary';
import type { ExchangeTypes } from './exchange-types';
import type { TaggedSpan } from './viterbi';

/** A mention in words, before it becomes one in characters. */
export interface WordMention {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
  readonly exchangeType: string;
  readonly kind: MentionKind;
  readonly by: string;
  readonly confidence: number;
}

/** How much surer the tagger of graph types must be before its cut of a name wins over the one of exchange types. */
const MARGIN = 0.3;

const shared = (a: TaggedSpan, b: TaggedSpan): number =>
  Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1;

/** The span of `others` with the largest overlap, else undefined. */
const nearest = (span: TaggedSpan, others: readonly TaggedSpan[]): TaggedSpan | undefined => {
  let best: TaggedSpan | undefined;
  for (const other of others)
    if (shared(span, other) > 0 && (best === undefined || shared(span, other) > shared(span, best)))
      best = other;
  return best;
};

/** Groups two ordered lists of spans, each free of overlaps, into runs that touch each other. */
export function overlapping(
  names: readonly TaggedSpan[],
  graphNames: readonly TaggedSpan[],
): { names: TaggedSpan[]; graphNames: TaggedSpan[] }[] {
  const all = [
    ...names.map((span) => ({ span, graph: false })),
    ...graphNames.map((span) => ({ span, graph: true })),
  ].sort((a, b) => a.span.first - b.span.first);
  const runs: { names: TaggedSpan[]; graphNames: TaggedSpan[] }[] = [];
  let end = -1;
  for (const { span, graph } of all) {
    if (span.first > end) runs.push({ names: [], graphNames: [] });
    const run = runs.at(-1)!;
    (graph ? run.graphNames : run.names).push(span);
    end = Math.max(end, span.last);
  }
  return runs;
}

/**
 * One list of names from the two taggers: `names` gives the cut and the exchange type, `graphNames` the type of the graph.
 * `isDemonym` says whether the words of a span are an adjective of nationality ("Russian" is the country).
 */
export function combineNames(
  names: readonly TaggedSpan[],
  graphNames: readonly TaggedSpan[],
  types: ExchangeTypes,
  isDemonym: (span: TaggedSpan) => boolean,
): WordMention[] {
  const surest = (spans: readonly TaggedSpan[]) => Math.max(0, ...spans.map((s) => s.confidence));
  return overlapping(names, graphNames).flatMap((run) => {
    const byGraph = run.names.length === 0 || surest(run.graphNames) > surest(run.names) + MARGIN;
    if (byGraph)
      return run.graphNames.map((span): WordMention => {
        const name = nearest(span, run.names);
        const exchangeType = name?.type ?? types.fromGraph(span.type);
        return { ...span, exchangeType, kind: 'name', by: 'graph-names' };
      });
    return run.names.map((span): WordMention => {
      const graph = nearest(span, run.graphNames);
      const type = graph?.type ?? types.toGraph(span.type, isDemonym(span));
      return { ...span, type, exchangeType: span.type, kind: 'name', by: 'names' };
    });
  });
}
