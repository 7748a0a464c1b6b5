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

/** How the two taggers of names share the work. Differences of confidence, 0 … 1. */
export interface NameSettings {
  /** How much surer the tagger of graph types must be before its cut wins over the one of exchange types. */
  readonly margin: number;
  /** The same where its cut is longer or in more parts: the exchange format's names are what others write. */
  readonly moreMargin: number;
  /** Whether names inside names ("Johannesburg" in "Johannesburg Magistrate's Court") are mentions. */
  readonly inner: boolean;
  /** Weight of the tagger of graph types in a name's type for the graph, 0 … 1; the tagger of exchange types has the rest. */
  readonly graphType: number;
  /** The exchange type follows the tagger of graph types where that is this much surer of another one. */
  readonly exchangeType: number;
  /** Added to the logits of every label but O of the tagger of nominals. */
  readonly nominals: number;
}

export const NAME_SETTINGS: NameSettings = {
  margin: 0.15,
  moreMargin: 0.5,
  inner: true,
  graphType: 0.6,
  exchangeType: 0.3,
  nominals: 0.5,
};

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

interface Run {
  readonly names: readonly TaggedSpan[];
  readonly graphNames: readonly TaggedSpan[];
}

const surest = (spans: readonly TaggedSpan[]) => Math.max(0, ...spans.map((s) => s.confidence));

/** True where the cut of the tagger of graph types stands: one name of several ("2023 | Women's World Cup"), or the surer cut. */
function isCutByGraph({ names, graphNames }: Run, settings: NameSettings): boolean {
  const [name] = names;
  const [graph] = graphNames;
  if (name === undefined || graph === undefined) return name === undefined;
  if (graphNames.length < names.length) return true;
  const isLonger = names.length === 1 && graph.first <= name.first && graph.last >= name.last;
  const isMore = graphNames.length > names.length || (graphNames.length === 1 && isLonger);
  return surest(graphNames) > surest(names) + (isMore ? settings.moreMargin : settings.margin);
}

/** What the combination of the two taggers asks about the words of a span. */
export interface NameWords {
  /** An adjective of nationality ("Russian" is the country). */
  isDemonym(span: TaggedSpan): boolean;
  /** A comma between words: "Makkah, Saudi Arabia" is one name for some and two places. */
  hasComma(span: TaggedSpan): boolean;
}

/**
 * One list of names from the two taggers: `names` gives the cut and the exchange type, `graphNames` the type of the graph.
 * Names that only the latter tells apart at a comma become names inside the name.
 */
export function combineNames(
  names: readonly TaggedSpan[],
  graphNames: readonly TaggedSpan[],
  types: ExchangeTypes,
  words: NameWords,
  settings: NameSettings = NAME_SETTINGS,
): WordMention[] {
  const inGraph = (span: TaggedSpan, near: readonly TaggedSpan[], by: string): WordMention => {
    const exchangeType = nearest(span, near)?.type ?? types.fromGraph(span.type);
    return { ...span, exchangeType, kind: 'name', by };
  };
  const inExchange = (span: TaggedSpan, near: readonly TaggedSpan[]): WordMention => {
    const graph = nearest(span, near);
    const isDemonym = words.isDemonym(span);
    const own = types.toGraph(span.type, isDemonym);
    const surer = graph === undefined ? Number.NEGATIVE_INFINITY : graph.confidence - span.confidence;
    const type = graph?.type ?? own;
    // "Russian" stays a GROUP there and a LOCATION here
    const differs = graph !== undefined && !isDemonym && graph.type !== own && surer > settings.exchangeType;
    const exchangeType = differs ? types.fromGraph(graph.type) : span.type;
    return { ...span, type, exchangeType, kind: 'name', by: 'names' };
  };
  return overlapping(names, graphNames).flatMap((run) => {
    if (isCutByGraph(run, settings))
      return run.graphNames.map((span) => inGraph(span, run.names, 'graph-names'));
    const parts = run.graphNames.length > run.names.length && run.names.some(words.hasComma);
    return [
      ...run.names.map((span) => inExchange(span, run.graphNames)),
      ...(parts ? run.graphNames.map((span) => inGraph(span, run.names, 'inner-names')) : []),
    ];
  });
}
