import type { Properties } from '../../model/store';
import { grouped } from '../batch';
import { aggregateEntity, type DecidedEntity, type EntityNode, type Sighting } from '../entities';
import { linkAsRead } from './as-read';
import { type Effects, NO_EFFECTS } from './effects';
import type { Step } from './moves';

/** How an entity, and what was merged into it, stand in the view. Pure. */

/** What one article says of one id, where it stands now. */
export interface Appearance {
  /** The entity of the view. */
  readonly id: string;
  readonly sighting: Sighting & { readonly entityId: string };
}

/** One entity under one of its former ids, and how it came to be another. */
export interface MergedNode {
  readonly properties: Properties & { readonly id: string; readonly canonicalId: string };
  /** Of SAME_AS. */
  readonly link: Properties;
}

/** What a MENTIONS link of the view says: one sighting, or several where merges brought them together. */
export const appearancesOf = (
  id: string,
  articleId: string,
  publishedAt: string | null,
  mentions: Properties,
): Appearance[] =>
  linkAsRead(id, mentions).map(({ entityId, properties: { label, count, ...properties } }) => ({
    id,
    sighting: {
      ...{ articleId, publishedAt: publishedAt ?? null, count: Number(count), label: String(label) },
      ...{ properties, entityId },
    },
  }));

/** A sighting with its way, as it counts at one of the steps. A split-off entity is not what the original was linked to. */
function sightingAt(sighting: Appearance['sighting'], steps: readonly Step[], at: number): Sighting {
  if (steps[at]!.id === sighting.entityId) return sighting;
  const { qid: _, linkConfidence: __, ...unlinked } = sighting.properties;
  const isSplit = steps.slice(0, at + 1).some((s) => s.move?.by === 'split');
  return {
    ...sighting,
    properties: isSplit ? unlinked : sighting.properties,
    merged: steps[at]!.move?.by === 'merge',
  };
}

const namesOf = ({ changes }: Effects, id: string): string[] => {
  const { name, aliases = [] } = changes.get(id) ?? {};
  return name === undefined ? [...aliases] : [name, ...aliases];
};

/** The node of entity `id` and those that were merged into it, from all that is said of them (at least one appearance). */
export function entityViews(
  id: string,
  appearances: readonly Appearance[],
  given: Effects | null,
): { readonly entity: EntityNode; readonly merged: readonly MergedNode[] } {
  const effects = given ?? NO_EFFECTS;
  const { moves, changes } = effects;
  const ways = appearances.map(({ sighting }) => ({
    sighting,
    steps: moves.path(sighting.articleId, sighting.entityId),
  }));
  const stations = ways.flatMap(({ sighting, steps }) =>
    steps.map((step, at) => ({ id: step.id, at, steps, seen: sightingAt(sighting, steps, at) })),
  );
  const decided = (of: string, among: Iterable<string>): DecidedEntity => ({
    ...changes.get(of),
    names: [...new Set(among)].flatMap((other) => namesOf(effects, other)),
  });
  const nodeOf = (of: string, at: typeof stations): EntityNode =>
    aggregateEntity(
      of,
      at.map((s) => s.seen),
      decided(of, [of, ...at.flatMap((s) => s.steps.slice(0, s.at).map((step) => step.id))]),
    );
  const left = stations.filter(
    (s) =>
      s.at < s.steps.length - 1 && s.steps[s.at + 1]!.move!.by === 'merge' && moves.final(null, s.id) === id,
  );
  return {
    entity: nodeOf(
      id,
      stations.filter((s) => s.at === s.steps.length - 1),
    ),
    merged: [...grouped(left, (s) => s.id)].map(([of, at]) => {
      const { decision } = moves.path(null, of)[1]!.move!;
      return {
        properties: { ...nodeOf(of, at).properties, id: of, canonicalId: id },
        link: { score: 1, by: decision.author, at: decision.at, decisionId: decision.id },
      };
    }),
  };
}
