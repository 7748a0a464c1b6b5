import type { Properties } from '../../model/store';
import { linkAsRead } from '../decisions/as-read';
import { NODE_VIEWS } from '../decisions/node-view';
import { decisionOf } from '../decisions/nodes';
import { present } from '../write-nodes';
import { type Invariant, nameOfLink, nameOfNode, nodeName, shown } from './invariant';

export const decisions: Invariant = {
  name: 'decisions',
  meaning: 'every decision can be read and applied',
  start: (report) => ({
    node(node) {
      if (node.labels[0] !== 'Decision') return;
      try {
        decisionOf(node.properties);
      } catch (error) {
        report(
          nameOfNode(node),
          `it is no decision (${shown((error as { data?: { reason?: unknown } }).data?.reason)})`,
        );
      }
    },
  }),
};

/** Properties of claims that no decision changes and that are long. */
const LONG = ['text', 'source', 'cue'];

export const curated: Invariant = {
  name: 'curated',
  meaning:
    'statements, claims and links to entities stand as the decisions in force make them of what was read',
  start(report, held) {
    const claims: Properties[] = [];
    const compare = (label: string, p: Properties) => {
      const wanted = present(NODE_VIEWS[label]!(p, held.effects));
      for (const key of new Set([...Object.keys(p), ...Object.keys(wanted)]))
        if (JSON.stringify(p[key] ?? null) !== JSON.stringify(wanted[key] ?? null))
          report(
            nodeName(label, String(p.id)),
            `${key} is ${shown(p[key])}, the decisions give ${shown(wanted[key])}`,
          );
    };
    return {
      node({ labels: [label = ''], properties: p }) {
        // claims come before the decisions
        if (label === 'Claim')
          claims.push(Object.fromEntries(Object.entries(p).filter(([key]) => !LONG.includes(key))));
        else if (NODE_VIEWS[label] !== undefined) compare(label, p);
      },
      link(link) {
        const { from, to, properties } = link;
        if ((from.label === 'Entity') === (to.label === 'Entity') || from.label === 'MergedEntity') return;
        const [entity, other] = from.label === 'Entity' ? [from, to] : [to, from];
        const article = other.label === 'Article' ? other.id : held.articleIdOf(other.label, other.id);
        if (article === null) return;
        for (const { entityId } of linkAsRead(entity.id, properties)) {
          const final = held.effects.moves.final(article, entityId);
          if (final !== entity.id)
            report(nameOfLink(link), `the decisions lead ${shown(entityId)} to ${shown(final)}`);
        }
      },
      end() {
        for (const claim of claims) compare('Claim', claim);
      },
    };
  },
};
