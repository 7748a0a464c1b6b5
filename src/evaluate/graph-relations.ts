import type { AnnotatedDocument } from './annotated-document';
import type { Alignment, ClusterKey } from './graph-alignment';

/** A predicted relation between clusters. */
export interface Edge {
  readonly head: ClusterKey;
  readonly type: string;
  readonly tail: ClusterKey;
}

type GoldTriple = {
  readonly type: string;
  readonly head: number;
  readonly tail: number;
  readonly accept?: string[];
};

/** Types that hold both ways in the annotation guide. */
const SYMMETRIC = new Set(['MET_WITH', 'FAMILY_OF', 'AGREED_WITH']);

const idOf = (e: Edge): string => JSON.stringify([e.head, e.type, e.tail]);

/** The predicted relations as sets of edges; what is plain somewhere is plain. */
export function edges(predicted: AnnotatedDocument, alignment: Alignment): { plain: Edge[]; other: Edge[] } {
  const [plain, other] = [new Map<string, Edge>(), new Map<string, Edge>()];
  for (const r of predicted.relations) {
    const argument = (i: number): ClusterKey => (r.level === 'cluster' ? i : (alignment.keys[i] ?? `?${i}`));
    const edge = { head: argument(r.head), type: r.type, tail: argument(r.tail) };
    (r.plain ? plain : other).set(idOf(edge), edge);
  }
  for (const id of plain.keys()) other.delete(id);
  return { plain: [...plain.values()], other: [...other.values()] };
}

/** What went right and wrong with the relations of one document. */
export interface RelationOutcome {
  readonly core: readonly GoldTriple[];
  readonly missing: readonly GoldTriple[];
  readonly plain: readonly Edge[];
  readonly judged: readonly Edge[];
  readonly right: readonly Edge[];
  readonly notPlain: readonly GoldTriple[];
  readonly kept: readonly GoldTriple[];
  readonly leaked: readonly GoldTriple[];
  readonly forbidden: readonly GoldTriple[];
}

export function compareRelations(
  gold: AnnotatedDocument,
  predicted: AnnotatedDocument,
  alignment: Alignment,
): RelationOutcome {
  const { plain, other } = edges(predicted, alignment);
  const standsFor = (key: ClusterKey, g: number) => alignment.of[g] === key;
  const alignedKeys = new Set(alignment.of.filter((key) => key !== undefined));
  const says = (p: Edge, g: GoldTriple): boolean => {
    if (p.type !== g.type && !g.accept?.includes(p.type)) return false;
    return (
      (standsFor(p.head, g.head) && standsFor(p.tail, g.tail)) ||
      (SYMMETRIC.has(p.type) && standsFor(p.head, g.tail) && standsFor(p.tail, g.head))
    );
  };
  const G = gold.relations;
  const core = G.filter((g) => g.plain && g.tier === 'core');
  const judged = plain.filter((p) => alignedKeys.has(p.head) && alignedKeys.has(p.tail));
  const notPlain = G.filter(
    (g) => !g.plain && !G.some((h) => h.plain && h.head === g.head && h.tail === g.tail && h.type === g.type),
  );
  const predictedAs = (set: readonly Edge[]) => (g: GoldTriple) => set.some((p) => says(p, g));
  return {
    core,
    missing: core.filter((g) => !predictedAs(plain)(g)),
    plain,
    judged,
    right: judged.filter((p) => G.some((g) => g.plain && says(p, g))),
    notPlain,
    kept: notPlain.filter(predictedAs(other)),
    leaked: notPlain.filter(predictedAs(plain)),
    forbidden: gold.forbidden.filter(predictedAs(plain)),
  };
}
