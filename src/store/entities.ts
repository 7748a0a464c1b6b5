import type { Properties, Property } from '../model/store';
import { vocabulary } from '../model/vocabulary';
import { byInstant, byText } from './edges';

/** How what the articles say of one entity becomes its node. Pure, and blind to the order of its input. */

/** What one article calls an entity: kept as properties of its MENTIONS link, so that taking the article away is exact. */
export interface Sighting {
  readonly articleId: string;
  readonly publishedAt: string | null;
  /** Mentions of the entity in the article. */
  readonly count: number;
  /** Second label: `Person`. */
  readonly label: string;
  /** The node's properties as this article's rows gave them. */
  readonly properties: Properties;
  /** The id under which the article knows it. */
  readonly entityId?: string;
  /** True when a merge led it here: it adds names, and what the entity's own sightings leave open. */
  readonly merged?: boolean;
}

/** What people decided of the entity. */
export interface DecidedEntity {
  readonly name?: string;
  readonly type?: string;
  readonly subtype?: string | null;
  /** Names that it has beside those which were read. */
  readonly names?: readonly string[];
}

/** Properties that are made here and never taken from a sighting. */
export const DERIVED = ['id', 'aliasText', 'mentionCount', 'firstSeen', 'lastSeen'] as const;

export interface EntityNode {
  readonly label: string;
  readonly properties: Properties;
}

const texts = (value: Property | undefined): readonly string[] =>
  Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];

/** The name that most mentions stand behind. */
function bestName(sightings: readonly Sighting[]): string | null {
  const votes = new Map<string, number>();
  for (const s of sightings)
    for (const name of texts(s.properties.name))
      votes.set(name, (votes.get(name) ?? 0) + Math.max(1, s.count));
  return [...votes].sort((a, b) => b[1] - a[1] || byText(a[0], b[0]))[0]?.[0] ?? null;
}

const byWeight = (a: Sighting, b: Sighting): number =>
  Number(a.merged ?? false) - Number(b.merged ?? false) ||
  b.count - a.count ||
  byText(a.articleId, b.articleId) ||
  byText(a.entityId ?? '', b.entityId ?? '');

/** The first sighting's type decides; of what was merged into it, only the same type may say more than names. */
function united(ranked: readonly [Sighting, ...Sighting[]]): Map<string, Property> {
  const properties = new Map<string, Property>();
  const { etype } = ranked[0].properties;
  for (const { merged, properties: seen } of ranked) {
    if (merged && seen.etype !== etype) continue;
    for (const [key, value] of Object.entries(seen))
      if (value !== null && !properties.has(key)) properties.set(key, value);
  }
  const places = new Set(ranked.map(({ properties: p }) => (p.scope === 'document' ? p.articleId : null)));
  if (ranked.some((s) => s.merged) && (places.size > 1 || places.has(null)))
    properties.set('scope', 'global');
  if (properties.get('scope') !== 'document') properties.delete('articleId');
  return properties;
}

/**
 * The node of entity `id` from all its sightings (at least one) and what was decided. Names and aliases are united; any other property is
 * that of the article with most mentions that has one.
 */
export function aggregateEntity(
  id: string,
  sightings: readonly Sighting[],
  decided: DecidedEntity = {},
): EntityNode {
  const ranked = [...sightings].sort(byWeight);
  const [first, ...rest] = ranked;
  if (first === undefined) throw new RangeError('an entity needs a sighting');
  const own = ranked.filter((s) => !s.merged);
  const name = decided.name ?? bestName(own.length > 0 ? own : ranked);
  const others = ranked.flatMap((s) => [...texts(s.properties.name), ...texts(s.properties.aliases)]);
  const aliases = [...new Set([...others, ...(decided.names ?? [])])].filter((a) => a !== name).sort(byText);
  const seen = ranked
    .map((s) => s.publishedAt)
    .filter((at) => at !== null)
    .sort(byInstant);
  const retyped: Properties =
    decided.type === undefined ? {} : { etype: decided.type, subtype: decided.subtype ?? null };
  return {
    label: vocabulary().entityTypes.get(decided.type ?? '')?.label ?? first.label,
    properties: {
      ...Object.fromEntries(united([first, ...rest])),
      ...retyped,
      id,
      name,
      aliases,
      aliasText: aliases.join(' | '),
      mentionCount: ranked.reduce((sum, s) => sum + s.count, 0),
      firstSeen: seen[0] ?? null,
      lastSeen: seen.at(-1) ?? null,
    },
  };
}
