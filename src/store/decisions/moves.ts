import type { StoredDecision } from '../../model/decision';

/** Where what an article says of an entity belongs, once merges and splits are applied in their order. Pure. */

/** A merge takes all of an entity elsewhere, a split what some articles say of it. */
export interface Move {
  readonly by: 'merge' | 'split';
  readonly to: string;
  /** Null: whatever article says it. */
  readonly articles: ReadonlySet<string> | null;
  readonly decision: StoredDecision;
}

/** One entity on the way, and the move that led to it (null for the first). */
export interface Step {
  readonly id: string;
  readonly move: Move | null;
}

/** An id merged a second time, or into what was merged into it. */
export interface MoveConflict {
  readonly conflict: 'merged' | 'cycle';
  readonly id: string;
  readonly canonicalId: string;
  readonly decision: string;
}

type Placed = Move & { readonly place: number };

export class Moves {
  private readonly from = new Map<string, Placed[]>();
  private places = 0;
  readonly conflicts: MoveConflict[] = [];

  /** Later calls are later decisions. What was merged away before is merged where it went. */
  merge(entities: readonly string[], into: string, decision: StoredDecision): void {
    for (const id of entities) {
      const [known, to] = [this.final(null, id), this.final(null, into)];
      const conflict = { id, canonicalId: known, decision: decision.id };
      if (to === id) this.conflicts.push({ ...conflict, conflict: 'cycle', canonicalId: to });
      else if (known !== id) this.conflicts.push({ ...conflict, conflict: 'merged' });
      else this.add(id, { by: 'merge', to, articles: null, decision });
    }
  }

  split(id: string, articles: readonly string[], to: string, decision: StoredDecision): void {
    this.add(id, { by: 'split', to, articles: new Set(articles), decision });
  }

  /** True when something that is said of the entity may belong to another one. */
  has(id: string): boolean {
    return this.from.has(id);
  }

  /** From what the article calls it to what it is. `articleId` null: in an article of which no split was decided. */
  path(articleId: string | null, id: string): readonly Step[] {
    const steps: Step[] = [{ id, move: null }];
    for (let after = -1, at = id; ; ) {
      const next = this.from
        .get(at)
        ?.find(
          (m) =>
            m.place > after && (m.articles === null || (articleId !== null && m.articles.has(articleId))),
        );
      if (next === undefined) return steps;
      steps.push({ id: next.to, move: next });
      after = next.place;
      at = next.to;
    }
  }

  final(articleId: string | null, id: string): string {
    return this.path(articleId, id).at(-1)!.id;
  }

  /** These ids and every one that a move may lead to from them. */
  reach(ids: Iterable<string>): ReadonlySet<string> {
    const reached = new Set(ids);
    for (const id of reached) for (const move of this.from.get(id) ?? []) reached.add(move.to);
    return reached;
  }

  private add(id: string, move: Move): void {
    const moves = this.from.get(id) ?? [];
    moves.push({ ...move, place: this.places++ });
    this.from.set(id, moves);
  }
}
