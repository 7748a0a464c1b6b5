import { SettingsError } from '../model/errors';
import type { GraphRecord, RecordSource } from '../model/store';
import { vocabulary } from '../model/vocabulary';
import { isDomainEdge, isEntity, typeOf } from './domain';

type NodeRecord = Extract<GraphRecord, { kind: 'node' }>;

/** What of the graph is kept. */
interface Kept {
  entity(record: NodeRecord): boolean;
  relation(type: unknown): boolean;
}

function keptBy(types: readonly string[]): Kept {
  const { entityTypes, relationTypes } = vocabulary();
  const unknown = types.find((t) => !entityTypes.has(t) && !relationTypes.has(t));
  if (unknown !== undefined)
    throw new SettingsError('type', {
      value: unknown,
      known: [...entityTypes.keys(), ...relationTypes.keys()],
    });
  const entities = types.filter((t) => entityTypes.has(t));
  const relations = types.filter((t) => relationTypes.has(t));
  return {
    entity: (record) => entities.length === 0 || entities.includes(typeOf(record)?.type ?? ''),
    relation: (type) => relations.length === 0 || relations.includes(String(type)),
  };
}

const place = (label: string, id: string): string => `${label} ${id}`;

/**
 * A part of a graph. Entity types among `types` keep the entities of those types, relation types the edges and statements of those types; a
 * list without either kind keeps all of that kind. What hangs on nothing that is kept goes too: statements about entities that are left
 * out, and links to them. Holds the keys of what is left out. Throws SettingsError `type` for a type that the vocabulary does not know.
 */
export function onlyTypes(types: readonly string[]): (source: RecordSource) => RecordSource {
  const kept = keptBy(types);
  return (source) => ({
    async *records() {
      const out = new Set<string>();
      for await (const record of source.records()) {
        if (record.kind === 'node') {
          // entities come before statements: nodes stand in the order of their labels
          const { id, rtype, subjectId, objectId } = record.properties;
          const label = record.labels[0]!;
          const goes =
            (isEntity(record) && !kept.entity(record)) ||
            (label === 'Statement' &&
              (!kept.relation(rtype) ||
                [subjectId, objectId].some((end) => out.has(place('Entity', String(end))))));
          if (goes) out.add(place(label, id));
          else yield record;
        } else {
          const { from, to, type } = record;
          if (out.has(place(from.label, from.id)) || out.has(place(to.label, to.id))) continue;
          if (isDomainEdge(record) && !kept.relation(type)) continue;
          yield record;
        }
      }
    },
  });
}
