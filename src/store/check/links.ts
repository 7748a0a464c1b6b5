import { edgeTypes, LINK_TYPES } from '../names';
import { type Invariant, nameOfLink, nodeName, shown } from './invariant';

interface Shape {
  /** `Label→Label`, all that are allowed. */
  readonly ends: readonly string[];
  /** Between nodes of one article; an article counts as its own. */
  readonly within?: boolean;
}

/** Links of text and evidence (docs/graph-model.md): what they lead from and to. */
const SHAPES: Readonly<Record<string, Shape>> = {
  HAS_SENTENCE: { ends: ['Article→Sentence'], within: true },
  HAS_MENTION: { ends: ['Sentence→Mention'], within: true },
  REFERS_TO: { ends: ['Mention→Entity'] },
  MENTIONS: { ends: ['Article→Entity'] },
  HAS_SUBJECT: { ends: ['Statement→Entity'] },
  HAS_OBJECT: { ends: ['Statement→Entity'] },
  EVIDENCED_BY: { ends: ['Statement→Sentence'], within: true },
  EXPRESSED_IN: { ends: ['Statement→Claim'], within: true },
  ATTRIBUTED_TO: { ends: ['Statement→Entity', 'Statement→Article'] },
  SAID: { ends: ['Entity→Claim', 'Article→Claim'] },
  ABOUT: { ends: ['Claim→Entity'] },
  IN_SENTENCE: { ends: ['Claim→Sentence'], within: true },
  NESTED_IN: { ends: ['Claim→Claim'], within: true },
  DUPLICATE_OF: { ends: ['Sentence→Sentence', 'Claim→Claim'] },
  COPY_OF: { ends: ['Article→Article'] },
  SAME_AS: { ends: ['MergedEntity→Entity'] },
  NAMES: { ends: ['Name→Entity'] },
};

export const ends: Invariant = {
  name: 'ends',
  meaning: 'every link is of a known type and leads from and to nodes that are there and that it may join',
  start(report, held) {
    const edges = new Set(edgeTypes());
    const articleOf = (label: string, id: string) => (label === 'Article' ? id : held.articleIdOf(label, id));
    let last = '';
    return {
      link(link) {
        const { type, from, to, properties } = link;
        const name = nameOfLink(link);
        if (!LINK_TYPES.has(type) && !edges.has(type)) return report(name, 'its type is not known');
        for (const end of [from, to])
          if (!held.has(end.label, end.id)) report(name, `there is no ${nodeName(end.label, end.id)}`);
        const shape: Shape | undefined = edges.has(type) ? { ends: ['Entity→Entity'] } : SHAPES[type];
        if (shape && !shape.ends.includes(`${from.label}→${to.label}`))
          report(name, `${type} does not lead from ${from.label} to ${to.label}`);
        if (shape?.within && articleOf(from.label, from.id) !== articleOf(to.label, to.id))
          report(name, 'it leads into another article');
        const place = `${name} ${shown(properties.key)}`;
        if (place === last) report(name, 'it stands twice');
        last = place;
      },
    };
  },
};

/** Links without which a node hangs in the air: how many of a type, at least and at most. */
interface Need {
  readonly label: string;
  readonly type: string;
  readonly out: boolean;
  readonly most: number;
}
const NEEDS: readonly Need[] = [
  { label: 'Sentence', type: 'HAS_SENTENCE', out: false, most: 1 },
  { label: 'Mention', type: 'HAS_MENTION', out: false, most: 1 },
  { label: 'Mention', type: 'REFERS_TO', out: true, most: Number.POSITIVE_INFINITY },
  { label: 'Entity', type: 'MENTIONS', out: false, most: Number.POSITIVE_INFINITY },
  { label: 'Statement', type: 'HAS_SUBJECT', out: true, most: 1 },
  { label: 'Statement', type: 'HAS_OBJECT', out: true, most: 1 },
  { label: 'Statement', type: 'EVIDENCED_BY', out: true, most: Number.POSITIVE_INFINITY },
  { label: 'Claim', type: 'IN_SENTENCE', out: true, most: Number.POSITIVE_INFINITY },
  { label: 'MergedEntity', type: 'SAME_AS', out: true, most: 1 },
  { label: 'Name', type: 'NAMES', out: true, most: Number.POSITIVE_INFINITY },
];

export const attached: Invariant = {
  name: 'attached',
  meaning:
    'no node hangs in the air: sentences have their article, mentions their entity, statements their ends and evidence …',
  start(report, held) {
    const counts = NEEDS.map(() => new Map<string, number>());
    const byType = new Map<string, number[]>();
    for (const [n, { type }] of NEEDS.entries()) byType.set(type, [...(byType.get(type) ?? []), n]);
    return {
      link({ type, from, to }) {
        for (const n of byType.get(type) ?? []) {
          const { label, out } = NEEDS[n]!;
          const end = out ? from : to;
          if (end.label === label) counts[n]!.set(end.id, (counts[n]!.get(end.id) ?? 0) + 1);
        }
      },
      end() {
        NEEDS.forEach(({ label, type, most }, n) => {
          for (const id of held.ids(label)) {
            const count = counts[n]!.get(id) ?? 0;
            if (count === 0) report(nodeName(label, id), `it has no ${type}`);
            else if (count > most) report(nodeName(label, id), `it has ${count} × ${type}`);
          }
        });
      },
    };
  },
};
