import type { Mention } from '../model/reading';
import { type EntityType, vocabulary } from '../model/vocabulary';

/** ln p of a type that a mention does not name: what it counts against it. */
const UNNAMED = Math.log(0.01);

/** What one relation may count at most: no reading is certain. */
const MOST = 0.9;

/** What the mentions of a cluster say of its type together: a sum of log probabilities (independent opinions). */
export class TypeEvidence {
  private constructor(
    private readonly sums: ReadonlyMap<EntityType, number>,
    private readonly weight: number,
  ) {}

  static of(mention: Mention, weight = 1): TypeEvidence {
    const shares = mention.types ?? { [mention.type]: 1 };
    const sums = [...vocabulary().entityTypes.keys()].map((type): [EntityType, number] => {
      const share = shares[type] ?? 0;
      return [type, weight * (share > 0 ? Math.max(UNNAMED, Math.log(share)) : UNNAMED)];
    });
    return new TypeEvidence(new Map(sums), weight);
  }

  plus(other: TypeEvidence): TypeEvidence {
    const sums = new Map([...this.sums].map(([type, sum]) => [type, sum + other.sums.get(type)!]));
    return new TypeEvidence(sums, this.weight + other.weight);
  }

  /** A relation that was read with this confidence makes every type unlikely that it does not allow. */
  given(allowed: (type: EntityType) => boolean, confidence: number): TypeEvidence {
    const against = Math.log(1 - Math.min(MOST, confidence));
    const sums = new Map([...this.sums].map(([type, sum]) => [type, allowed(type) ? sum : sum + against]));
    return new TypeEvidence(sums, this.weight);
  }

  /** The likeliest type; of equal ones the first of the vocabulary. */
  get type(): EntityType {
    return [...this.sums].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
  }

  /** The average opinion of one mention, as probabilities. */
  private shares(): Map<EntityType, number> {
    const parts = [...this.sums].map(([type, sum]): [EntityType, number] => [
      type,
      Math.exp(sum / this.weight),
    ]);
    const whole = parts.reduce((sum, [, part]) => sum + part, 0);
    return new Map(parts.map(([type, part]) => [type, part / whole]));
  }

  /** How well two clusters go together: the cosine of their average opinions, 0 … 1. */
  agreement(other: TypeEvidence): number {
    const [a, b] = [this.shares(), other.shares()];
    const product = (x: Map<EntityType, number>, y: Map<EntityType, number>) =>
      [...x].reduce((sum, [type, share]) => sum + share * y.get(type)!, 0);
    return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
  }
}
