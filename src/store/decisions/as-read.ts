import type { Properties, Property } from '../../model/store';

/**
 * How the view keeps what was read. A node that a decision changes holds the values that it overwrites as JSON in `asRead`; a link that a
 * decision leads elsewhere, or that stands for several, holds each of them as JSON (`{"id": …, …properties}`) in its list `asRead`.
 */
export const AS_READ = 'asRead';

/** Properties that only decisions put on a statement. */
export const DECIDED = ['subjectCanonicalId', 'objectCanonicalId', 'rejected', 'confirmed', AS_READ] as const;
const decided: ReadonlySet<string> = new Set(DECIDED);

/** The properties of a node as they were read. */
export function nodeAsRead(properties: Properties): Properties {
  const kept = Object.fromEntries(Object.entries(properties).filter(([key]) => !decided.has(key)));
  const overwritten = properties[AS_READ];
  return typeof overwritten === 'string' ? { ...kept, ...(JSON.parse(overwritten) as Properties) } : kept;
}

/** The properties with some of them overwritten; what they were stays in `asRead`. */
export function overwritten(properties: Properties, changes: Properties): Properties {
  const kept = Object.entries(changes).filter(([key, value]) => !sameValue(properties[key], value));
  if (kept.length === 0) return properties;
  const before = Object.fromEntries(kept.map(([key]) => [key, properties[key] ?? null]).sort());
  return { ...properties, ...Object.fromEntries(kept), [AS_READ]: JSON.stringify(before) };
}

export const sameValue = (a: Property | undefined, b: Property | undefined): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** A link between a node of an article and an entity, as it was read. */
export interface LinkAsRead {
  /** The entity as the article knows it. */
  readonly entityId: string;
  readonly properties: Properties;
}

/** What stands behind a link to the entity with this id. */
export function linkAsRead(entityId: string, properties: Properties): readonly LinkAsRead[] {
  const kept = properties[AS_READ];
  if (!Array.isArray(kept)) return [{ entityId, properties }];
  return kept.map((line: string) => {
    const { id, ...rest } = JSON.parse(line) as Properties & { id: string };
    return { entityId: id, properties: rest };
  });
}

/** Numbers of a link that stands for several: mentions add up, the innermost rank holds. */
const TOTALS: Readonly<Record<string, (a: number, b: number) => number>> = {
  count: (a, b) => a + b,
  rank: Math.min,
};

/** The properties of the one link to the entity that stands for these, which differ in their entity. */
export function linkInView(entityId: string, links: readonly LinkAsRead[]): Properties {
  const [first] = links;
  if (links.length === 1 && first!.entityId === entityId) return first!.properties;
  const totals: Record<string, number> = {};
  for (const { properties } of links)
    for (const [key, total] of Object.entries(TOTALS)) {
      const value = properties[key];
      if (typeof value === 'number') totals[key] = key in totals ? total(totals[key]!, value) : value;
    }
  const lines = links.map((l) => JSON.stringify({ id: l.entityId, ...sorted(l.properties) }));
  return { ...totals, [AS_READ]: lines.sort() };
}

const sorted = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)));
