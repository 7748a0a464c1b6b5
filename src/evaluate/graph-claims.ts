import type { AnnotatedDocument } from './annotated-document';
import type { Alignment } from './graph-alignment';

type Spans = readonly (readonly [number, number])[];

const characters = (spans: Spans): Set<number> => {
  const set = new Set<number>();
  for (const [start, end] of spans) for (let i = start; i < end; i += 1) set.add(i);
  return set;
};

const common = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  let n = 0;
  for (const x of a) if (b.has(x)) n += 1;
  return n;
};

/** Claims found by content (half of all characters shared) and, of these, claims with the right speaker. */
export function compareClaims(gold: AnnotatedDocument, predicted: AnnotatedDocument, alignment: Alignment) {
  const candidates = predicted.attributions.map((a) => ({ ...a, characters: characters(a.content) }));
  let [claim, speaker] = [0, 0];
  for (const c of gold.attributions) {
    const content = characters(c.content);
    const found = candidates.find((a) => {
      const shared = common(a.characters, content);
      return shared > 0 && shared / (a.characters.size + content.size - shared) >= 0.5;
    });
    if (!found) continue;
    claim += 1;
    const said = found.speaker ?? null;
    const aligned = typeof c.speaker === 'number' ? alignment.of[c.speaker] : undefined;
    const sameSource = common(characters(found.source), characters(c.source)) > 0;
    if ((said !== null && said === aligned) || sameSource || (c.speaker === 'UNNAMED' && said === null))
      speaker += 1;
  }
  return { claims: gold.attributions.length, claim, speaker };
}
