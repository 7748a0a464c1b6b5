import type { Properties, Property } from '../model/store';
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

/**
 * The node of entity `id` from all its sightings (at least one). Names and aliases are united; any other property is that of the article
 * with most mentions that has one.
 */
export function aggregateEntity(id: string, sightings: readonly Sighting[]): EntityNode {
  const ranked = [...sightings].sort((a, b) => b.count - a.count || byText(a.articleId, b.articleId));
  const first = ranked[0];
  if (first === undefined) throw new RangeError('an entity needs a sighting');
  const properties = new Map<string, Property>();
  for (const sighting of ranked)
    for (const [key, value] of Object.entries(sighting.properties))
      if (value !== null && !properties.has(key)) properties.set(key, value);
  const name = bestName(ranked);
  const others = ranked.flatMap((s) => [...texts(s.properties.name), ...texts(s.properties.aliases)]);
  const aliases = [...new Set(others)].filter((alias) => alias !== name).sort(byText);
  const seen = ranked
    .map((s) => s.publishedAt)
    .filter((at) => at !== null)
    .sort(byInstant);
  if (properties.get('scope') !== 'document') properties.delete('articleId');
  return {
    label: first.label,
    properties: {
      ...Object.fromEntries(properties),
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
