import { createHash } from 'node:crypto';

/** Numbers that look random and are the same for the same key. */
export interface Random {
  /** 0 … 1, 1 excluded. */
  fraction(): number;
  /** A whole number below `limit`. */
  below(limit: number): number;
}

/** Mulberry32, seeded by the hash of a key. */
export function randomOf(key: string): Random {
  let state = createHash('sha1').update(key).digest().readUInt32LE(0);
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return { fraction, below: (limit) => Math.floor(fraction() * limit) };
}
