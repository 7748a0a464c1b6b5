import type { Mention } from '../model/reading';
import type { EntityType } from '../model/vocabulary';
import { mayBeSame } from './compatibility';
import type { NameForm } from './name-form';
import { TypeEvidence } from './type-evidence';

/** Distinct names that a cluster is checked against; more would only slow down a list of lists. */
const FORMS_CHECKED = 40;

/** Least agreement of the types' probabilities from which clusters of different types may be one thing. */
const AGREEMENT = 0.3;

interface Cluster {
  types: TypeEvidence;
  forms: NameForm[];
  mentions: number[];
  /** How often its pronouns and titles say so. */
  cues: Record<Cue, number>;
}

export type Cue = 'male' | 'female' | 'plural' | 'singular';

const NO_CUES: Readonly<Record<Cue, number>> = { male: 0, female: 0, plural: 0, singular: 0 };

/** A partition of the mentions that grows by merging and refuses what its names or types forbid (union–find). */
export class Clusters {
  private readonly parent: number[];
  private readonly data = new Map<number, Cluster>();

  constructor(
    mentions: readonly Mention[],
    formOf: readonly (NameForm | null)[],
    cuesOf: readonly (Cue | null)[],
  ) {
    this.parent = mentions.map((_, index) => index);
    mentions.forEach((mention, index) => {
      const form = formOf[index] ?? null;
      const cue = cuesOf[index] ?? null;
      const cues = { ...NO_CUES, ...(cue === null ? {} : { [cue]: 1 }) };
      this.data.set(index, {
        types: TypeEvidence.of(mention),
        forms: form === null ? [] : [form],
        mentions: [index],
        cues,
      });
    });
  }

  /** The mention that stands for the cluster of `mention`. */
  root(mention: number): number {
    let at = mention;
    while (this.parent[at] !== at) {
      this.parent[at] = this.parent[this.parent[at]!]!;
      at = this.parent[at]!;
    }
    return at;
  }

  same(a: number, b: number): boolean {
    return this.root(a) === this.root(b);
  }

  forms(mention: number): readonly NameForm[] {
    return this.data.get(this.root(mention))!.forms;
  }

  members(mention: number): readonly number[] {
    return this.data.get(this.root(mention))!.mentions;
  }

  type(mention: number): EntityType {
    return this.data.get(this.root(mention))!.types.type;
  }

  /** Lets a relation in which a mention stands speak of its type. */
  vote(mention: number, allowed: (type: EntityType) => boolean, confidence: number): void {
    const cluster = this.data.get(this.root(mention))!;
    cluster.types = cluster.types.given(allowed, confidence);
  }

  /**
   * Every name of one cluster must go with every name of the other: no chain of short names joins two full ones.
   * @param agreement least agreement of clusters of different types; 0 where the names alone prove that they are one thing
   */
  compatible(a: number, b: number, agreement = AGREEMENT): boolean {
    const one = this.data.get(this.root(a))!;
    const other = this.data.get(this.root(b))!;
    if (one.types.type !== other.types.type && one.types.agreement(other.types) < agreement) return false;
    if (one.forms.length > FORMS_CHECKED || other.forms.length > FORMS_CHECKED) return false;
    return one.forms.every((f) => other.forms.every((g) => mayBeSame(f, g)));
  }

  /** True when all that is known of gender or number speaks against one thing: a cue, no proof. */
  clash(a: number, b: number): boolean {
    const { cues: one } = this.data.get(this.root(a))!;
    const { cues: other } = this.data.get(this.root(b))!;
    const only = (cues: Record<Cue, number>, cue: Cue, against: Cue) => cues[cue] > 0 && cues[against] === 0;
    const pairs: readonly (readonly [Cue, Cue])[] = [
      ['male', 'female'],
      ['female', 'male'],
      ['plural', 'singular'],
      ['singular', 'plural'],
    ];
    return pairs.some(([cue, against]) => only(one, cue, against) && only(other, against, cue));
  }

  /** Merges the clusters of two mentions unless they are incompatible; says whether they are one now. */
  merge(a: number, b: number, agreement = AGREEMENT): boolean {
    const one = this.root(a);
    const other = this.root(b);
    if (one === other) return true;
    if (!this.compatible(one, other, agreement)) return false;
    const [small, large] =
      this.members(one).length < this.members(other).length ? [one, other] : [other, one];
    const from = this.data.get(small)!;
    const into = this.data.get(large)!;
    this.parent[small] = large;
    into.mentions.push(...from.mentions);
    into.types = into.types.plus(from.types);
    into.forms = [...new Set([...into.forms, ...from.forms])];
    for (const cue of Object.keys(into.cues) as Cue[]) into.cues[cue] += from.cues[cue];
    this.data.delete(small);
    return true;
  }

  /** All clusters, each in text order, by first mention. */
  partition(): number[][] {
    const ascending = (x: number, y: number) => x - y;
    return [...this.data.values()]
      .map(({ mentions }) => [...mentions].sort(ascending))
      .sort((x, y) => ascending(x[0]!, y[0]!));
  }
}
