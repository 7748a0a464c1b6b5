import type { TimeExpression } from '../../model/reading';
import type { Span } from '../../model/span';
import { vocabulary } from '../../model/vocabulary';

export interface Validity {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

const UNKNOWN: Validity = { validFrom: null, validTo: null };
const BEGINS = /\b(?:since|from|starting|beginning|as of)(?:\s+(?:in|on|the))?\s*$/iu;
const ENDS = /\b(?:until|till|through|to|up to|by)(?:\s+(?:the))?\s*$/iu;

/** When it holds, from the dates of the clause: "since 2019" begins, "until May" ends; an event's nearest bare date is both. */
export function validityOf(
  text: string,
  times: readonly TimeExpression[],
  relation: string,
  clause: Span,
  near: number,
): Validity {
  const inside = times.filter(({ start, end }) => start >= clause[0] && end <= clause[1]);
  if (inside.length === 0) return UNKNOWN;
  const before = ({ start }: TimeExpression) => text.slice(Math.max(clause[0], start - 20), start);
  const begins = inside.find((time) => BEGINS.test(before(time)));
  const ends = inside.find((time) => time !== begins && ENDS.test(before(time)));
  const isState = vocabulary().relationTypes.get(relation)?.group === 'state';
  if (begins !== undefined || isState) {
    const until =
      begins !== undefined || (ends !== undefined && /\b(?:until|till|through)\b/iu.test(before(ends)))
        ? ends
        : undefined;
    return { validFrom: begins?.value ?? null, validTo: until?.value ?? null };
  }
  if (ends !== undefined && inside.length === 1 && /\b(?:until|till|through)\b/iu.test(before(ends)))
    return { validFrom: null, validTo: ends.value };
  const nearest = inside.reduce((best, time) =>
    Math.abs(time.start - near) < Math.abs(best.start - near) ? time : best,
  );
  return { validFrom: nearest.value, validTo: nearest.value };
}
