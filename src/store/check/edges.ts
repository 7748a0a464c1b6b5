import type { Properties } from '../../model/store';
import { rootsOf } from '../copies';
import { aggregateEdge, type PlainStatement } from '../edges';
import { edgeTypes } from '../names';
import { type Invariant, type LinkRecord, nameOfLink, shown } from './invariant';
import { endsOf } from './statements';

/** A plain statement as the edges are made of it; nulls for what is absent. */
function plainStatement(p: Properties): PlainStatement {
  const [subjectId, objectId] = endsOf(p);
  const { predicate, role, speaker, speakerKey, quote, validFrom, validTo, publishedAt } = p;
  const optional = { predicate, role, speaker, speakerKey, quote, validFrom, validTo, publishedAt };
  return {
    ...p,
    ...Object.fromEntries(Object.entries(optional).map(([key, value]) => [key, value ?? null])),
    subjectId,
    objectId,
  } as unknown as PlainStatement;
}

/** The properties in which an edge is not what its statements give. */
function differences(found: Properties, wanted: Properties): string[] {
  const names = new Set([...Object.keys(found), ...Object.keys(wanted)]);
  return [...names]
    .sort()
    .flatMap((name) =>
      JSON.stringify(found[name] ?? null) === JSON.stringify(wanted[name] ?? null)
        ? []
        : [`${name} is ${shown(found[name])}, its statements give ${shown(wanted[name])}`],
    );
}

export const edges: Invariant = {
  name: 'edges',
  meaning: 'there is an edge exactly where plain statements have its key, and it says what they give',
  start(report) {
    const types = new Set(edgeTypes());
    const statements = new Map<string, PlainStatement[]>();
    const originals = new Map<string, string>();
    const found: LinkRecord[] = [];
    return {
      node({ labels: [label], properties: p }) {
        if (label !== 'Statement' || p.plain !== true) return;
        const known = statements.get(String(p.edgeKey)) ?? [];
        known.push(plainStatement(p));
        statements.set(String(p.edgeKey), known);
      },
      link(link) {
        if (link.type === 'COPY_OF') originals.set(link.from.id, link.to.id);
        if (types.has(link.type)) found.push(link);
      },
      end() {
        const roots = rootsOf(originals);
        const seen = new Set<string>();
        for (const link of found) {
          const key = String(link.properties.key);
          const behind = statements.get(key);
          if (seen.has(key)) report(nameOfLink(link), `there is another edge with the key ${shown(key)}`);
          seen.add(key);
          if (behind === undefined) {
            report(nameOfLink(link), 'no plain statement supports it');
            continue;
          }
          const wanted = aggregateEdge(
            behind.map((s) => ({ ...s, originalId: roots.get(s.articleId) ?? s.articleId })),
          );
          if (link.type !== wanted.rtype || link.from.id !== wanted.from || link.to.id !== wanted.to)
            report(nameOfLink(link), `its statements say ${wanted.from} ${wanted.rtype} ${wanted.to}`);
          for (const difference of differences(link.properties, wanted.properties))
            report(nameOfLink(link), difference);
        }
        for (const [key, behind] of statements)
          if (!seen.has(key)) report(`edge ${key}`, `it is missing, statement ${behind[0]!.id} supports it`);
      },
    };
  },
};
