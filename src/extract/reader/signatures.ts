import { vocabulary } from '../../model/vocabulary';

/** Which relations two entity types may stand in: what the vocabulary says, as bytes. */
export interface Signatures {
  /** [relations + NONE] of the pairs of possible types, 1 where one pair allows it; NONE always is. */
  allowed(heads: readonly number[], tails: readonly number[]): Uint8Array;
  /** False where only the fallback would be left: such a pair need not be asked. */
  worthAsking(heads: readonly number[], tails: readonly number[]): boolean;
}

/** `relations` ends with NONE; both lists as in the weights' manifest. */
export function signaturesOf(entityTypes: readonly string[], relations: readonly string[]): Signatures {
  const { relationTypes, allows } = vocabulary();
  const size = relations.length;
  const rows = entityTypes.flatMap((head) =>
    entityTypes.map((tail) =>
      Uint8Array.from(relations, (type, r) => (r === size - 1 || allows(type, head, tail) ? 1 : 0)),
    ),
  );
  const real = relations.map((type) => (relationTypes.get(type)?.group ?? 'fallback') !== 'fallback');
  const unions = new Map<string, Uint8Array>();
  const allowed = (heads: readonly number[], tails: readonly number[]): Uint8Array => {
    if (heads.length === 1 && tails.length === 1) return rows[heads[0]! * entityTypes.length + tails[0]!]!;
    const key = `${heads} ${tails}`;
    let union = unions.get(key);
    if (union === undefined) {
      const some = heads.flatMap((head) => tails.map((tail) => rows[head * entityTypes.length + tail]!));
      union = Uint8Array.from(relations, (_, r) => (some.some((row) => row[r] === 1) ? 1 : 0));
      unions.set(key, union);
    }
    return union;
  };
  return {
    allowed,
    worthAsking: (heads, tails) => allowed(heads, tails).some((bit, r) => bit === 1 && real[r]!),
  };
}
