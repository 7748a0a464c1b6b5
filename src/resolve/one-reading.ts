import type { Statement } from '../model/reading';
import { vocabulary } from '../model/vocabulary';

/** How sure the readings of a pair of entities must be together to stay statements, 0 … 1. */
export interface ReadingSettings {
  /** The likeliest relation of a pair. */
  readonly edge: number;
  /** A further relation in the same direction: 1.04 types an ordered pair in the annotated articles. */
  readonly further: number;
  /** A relation against the direction of the likeliest: in 18 of 1,000 pairs of the annotated articles. */
  readonly against: number;
}

interface Edge {
  readonly type: string;
  readonly forward: boolean;
  readonly statements: Statement[];
  /** Surest reading of each sentence or clause. */
  readonly bySentence: Map<number, number>;
}

/** Independent sentences that say the same make it surer; several mentions in one sentence do not (noisy or). */
const support = ({ bySentence }: Edge): number =>
  1 - [...bySentence.values()].reduce((doubt, confidence) => doubt * (1 - confidence), 1);

/** The edges that the plain statements of each pair of entities would make. */
function edgesByPair(plain: readonly Statement[], entityOf: readonly number[]): Iterable<readonly Edge[]> {
  const { relationTypes } = vocabulary();
  const pairs = new Map<string, Map<string, Edge>>();
  for (const statement of plain) {
    const [head, tail] = [entityOf[statement.head]!, entityOf[statement.tail]!];
    const forward = relationTypes.get(statement.type)?.symmetric === true || head < tail;
    const pair = `${Math.min(head, tail)} ${Math.max(head, tail)}`;
    const edges = pairs.get(pair) ?? new Map<string, Edge>();
    pairs.set(pair, edges);
    const key = `${statement.type} ${forward}`;
    const edge: Edge = edges.get(key) ?? {
      type: statement.type,
      forward,
      statements: [],
      bySentence: new Map(),
    };
    edges.set(key, edge);
    edge.statements.push(statement);
    const [start] = statement.evidence;
    edge.bySentence.set(start, Math.max(edge.bySentence.get(start) ?? 0, statement.confidence));
  }
  return [...pairs.values()].map((edges) => [...edges.values()]);
}

/**
 * Settles what the mention pairs of two entities say of them: nothing relates to itself, no relation holds both ways (the
 * surer reading stays), and beside the likeliest relation another stays only when its sentences are sure of it. Statements
 * that are not plain stay as read.
 */
export function oneReading(
  statements: readonly Statement[],
  entityOf: readonly number[],
  settings: ReadingSettings,
): readonly Statement[] {
  const { relationTypes } = vocabulary();
  const isSymmetric = ({ type }: Edge) => relationTypes.get(type)?.symmetric === true;
  const others = statements.filter(({ head, tail }) => entityOf[head] !== entityOf[tail]);
  const dropped = new Set<Statement>();
  for (const edges of edgesByPair(
    others.filter(({ plain }) => plain),
    entityOf,
  )) {
    const ranked = edges.map((edge) => ({ edge, support: support(edge) }));
    ranked.sort((a, b) => b.support - a.support);
    const first = ranked[0]!.edge;
    ranked.forEach(({ edge, support }, rank) => {
      const isTurned = ranked.slice(0, rank).some((surer) => surer.edge.type === edge.type);
      const isAgainst = edge.forward !== first.forward && !isSymmetric(edge) && !isSymmetric(first);
      const needed = edge === first ? settings.edge : isAgainst ? settings.against : settings.further;
      if (isTurned || support < needed) for (const statement of edge.statements) dropped.add(statement);
    });
  }
  return others.filter((statement) => !dropped.has(statement));
}
