import { edgeKey } from '../../graph/edge-key';
import type { Statement } from '../../model/reading';
import type { Properties } from '../../model/store';
import { isPlain } from '../../model/view-rule';
import { vocabulary } from '../../model/vocabulary';
import { type Invariant, nameOfLink, nameOfNode, nodeName, shown } from './invariant';

const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The ends of a statement in the view: after merges and splits. */
export const endsOf = (p: Properties): readonly [subject: string, object: string] => [
  String(p.subjectCanonicalId ?? p.subjectId),
  String(p.objectCanonicalId ?? p.objectId),
];

export const viewRule: Invariant = {
  name: 'view-rule',
  meaning: 'what is denied, planned, hypothetical, repeated or rejected is not plain',
  start: (report) => ({
    node(node) {
      const { labels, properties: p } = node;
      if (labels[0] !== 'Statement' || p.plain !== true) return;
      const reading = { ...p, mood: p.mood ?? null } as unknown as Statement;
      if (!isPlain(reading))
        report(
          nameOfNode(node),
          `it is plain, though ${[p.modality, p.polarity, p.mood, p.isDuplicate ? 'repeated' : undefined].filter((v) => v !== undefined).join(', ')}`,
        );
      if (p.rejected === true) report(nameOfNode(node), 'it is plain, though rejected');
    },
  }),
};

export const statements: Invariant = {
  name: 'statements',
  meaning: 'every statement has a known type, the key of its edge, and leads to the ends that it names',
  start(report, held) {
    const ends = new Map<string, readonly [string, string]>();
    return {
      node(node) {
        const { labels, properties: p } = node;
        if (labels[0] !== 'Statement') return;
        const [subjectId, objectId] = endsOf(p);
        ends.set(p.id as string, [subjectId, objectId]);
        const type = String(p.rtype);
        if (!vocabulary().relationTypes.has(type)) report(nameOfNode(node), `its type is ${shown(p.rtype)}`);
        const key = edgeKey({
          subjectId,
          type,
          objectId,
          predicate: textOr(p.predicate),
          role: textOr(p.role),
        });
        if (p.edgeKey !== key)
          report(nameOfNode(node), `edgeKey is ${shown(p.edgeKey)}, its parts give ${shown(key)}`);
        for (const id of [subjectId, objectId])
          if (!held.has('Entity', id)) report(nameOfNode(node), `there is no ${nodeName('Entity', id)}`);
      },
      link(link) {
        const end = link.type === 'HAS_SUBJECT' ? 0 : link.type === 'HAS_OBJECT' ? 1 : null;
        if (end === null) return;
        const wanted = ends.get(link.from.id)?.[end];
        if (wanted !== undefined && link.to.id !== wanted)
          report(nameOfLink(link), `the statement names ${shown(wanted)}`);
      },
    };
  },
};

export const sources: Invariant = {
  name: 'sources',
  meaning:
    'every chain of sources begins with the speaker, ends with the article, and has links of the same ranks',
  start(report) {
    const chains = new Map<string, readonly string[]>();
    return {
      node(node) {
        const { labels, properties: p } = node;
        if (labels[0] !== 'Statement' && labels[0] !== 'Claim') return;
        const { chain, chainKeys } = p;
        if (!Array.isArray(chain) || !Array.isArray(chainKeys))
          return report(nameOfNode(node), 'it has no chain of sources');
        if (labels[0] === 'Statement') chains.set(p.id as string, chainKeys);
        if (chain.length !== chainKeys.length || p.depth !== chain.length - 1)
          report(
            nameOfNode(node),
            `depth ${shown(p.depth)} with ${chain.length} names and ${chainKeys.length} keys`,
          );
        if (p.speaker !== chain[0] || p.speakerKey !== chainKeys[0])
          report(
            nameOfNode(node),
            `its speaker is ${shown(p.speaker)}, its chain begins with ${shown(chain[0])}`,
          );
        if (chainKeys.at(-1) !== p.articleId)
          report(nameOfNode(node), `its chain ends with ${shown(chainKeys.at(-1))}, not with its article`);
      },
      link(link) {
        if (link.type !== 'ATTRIBUTED_TO') return;
        const { rank } = link.properties;
        const key = chains.get(link.from.id)?.[Number(rank)];
        if (chains.has(link.from.id) && key !== link.to.id)
          report(nameOfLink(link), `rank ${shown(rank)} of the chain is ${shown(key)}`);
      },
    };
  },
};
