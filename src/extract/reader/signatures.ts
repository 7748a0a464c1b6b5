import { vocabulary } from '../../model/vocabulary';

/** Which relations two entity types may stand in: what the vocabulary says, as bytes. */
export interface Signatures {
  /** [relations + NONE] of one pair of types, 1 where allowed; NONE always is. */
  allowed(head: number, tail: number): Uint8Array;
  /** False where only the fallback would be left: such a pair need not be asked. */
  worthAsking(head: number, tail: number): boolean;
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
  const asked = rows.map((row) => row.some((bit, r) => bit === 1 && real[r]!));
  const at = (head: number, tail: number) => head * entityTypes.length + tail;
  return {
    allowed: (head, tail) => rows[at(head, tail)]!,
    worthAsking: (head, tail) => asked[at(head, tail)] ?? false,
  };
}
