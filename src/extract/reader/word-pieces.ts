/** Greedy longest-match WordPiece (Wu et al. 2016) over a BERT vocabulary. */
export class WordPieces {
  readonly #ids: ReadonlyMap<string, number>;
  readonly #unknown: number;
  readonly #known = new Map<string, readonly number[]>();

  /** `entries`: the lines of `vocab.txt`; an entry's place is its id. Throws RangeError where `[UNK]` is missing. */
  constructor(entries: readonly string[]) {
    this.#ids = new Map(entries.map((entry, id) => [entry, id]));
    const unknown = this.#ids.get('[UNK]');
    if (unknown === undefined) throw new RangeError('no [UNK] in the vocabulary');
    this.#unknown = unknown;
  }

  /** Number of entries. */
  get size(): number {
    return this.#ids.size;
  }

  /** Ids of the pieces of one normalised word; at least one. `[UNK]` when nothing fits or it has over 100 characters. */
  of(normal: string): readonly number[] {
    let pieces = this.#known.get(normal);
    if (pieces === undefined) {
      pieces = this.#cut(normal);
      if (this.#known.size > 50_000) this.#known.clear();
      if (normal.length <= 100) this.#known.set(normal, pieces);
    }
    return pieces;
  }

  #cut(word: string): readonly number[] {
    const unknown = [this.#unknown];
    if (word.length > 200 || (word.length > 100 && Array.from(word).length > 100)) return unknown;
    const pieces: number[] = [];
    for (let start = 0; start < word.length; ) {
      let end = word.length;
      let id: number | undefined;
      for (; end > start; end--) {
        const part = word.slice(start, end);
        id = this.#ids.get(start === 0 ? part : `##${part}`);
        if (id !== undefined) break;
      }
      if (id === undefined) return unknown;
      pieces.push(id);
      start = end;
    }
    return pieces;
  }
}
