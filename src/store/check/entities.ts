import type { Properties } from '../../model/store';
import { linkAsRead } from '../decisions/as-read';
import { type Appearance, appearancesOf, entityViews } from '../decisions/entity-view';
import { keysOfEntity } from '../entity-names';
import { type Invariant, type NodeRecord, nodeName, shown } from './invariant';

interface Standing {
  readonly labels: readonly string[];
  readonly properties: Properties;
}
const standing = ({ labels, properties }: NodeRecord): Standing => ({ labels, properties });

export const entities: Invariant = {
  name: 'entities',
  meaning: 'every entity has the names, counts and times that its articles and the decisions give',
  start(report, held) {
    const found = new Map<string, Standing>();
    const merged = new Map<string, Standing>();
    const appearances = new Map<string, Appearance[]>();
    const compare = (label: string, id: string, is: Properties | undefined, wanted: Properties) => {
      if (is === undefined) return report(nodeName(label, id), 'it is missing');
      for (const name of new Set([...Object.keys(is), ...Object.keys(wanted)]))
        if (JSON.stringify(is[name] ?? null) !== JSON.stringify(wanted[name] ?? null))
          report(
            nodeName(label, id),
            `${name} is ${shown(is[name])}, its articles give ${shown(wanted[name])}`,
          );
    };
    return {
      node(node) {
        if (node.labels[0] === 'Entity') found.set(node.properties.id, standing(node));
        if (node.labels[0] === 'MergedEntity') merged.set(node.properties.id, standing(node));
      },
      link({ type, from, to, properties }) {
        if (type !== 'MENTIONS') return;
        const at = held.articles.get(from.id)?.publishedAt;
        const known = appearances.get(to.id) ?? [];
        known.push(...appearancesOf(to.id, from.id, typeof at === 'string' ? at : null, properties));
        appearances.set(to.id, known);
      },
      end() {
        for (const [id, seen] of appearances) {
          const views = entityViews(id, seen, held.effects);
          const is = found.get(id);
          compare('Entity', id, is?.properties, views.entity.properties);
          if (is !== undefined && !is.labels.includes(views.entity.label))
            report(nodeName('Entity', id), `its articles call it ${views.entity.label}`);
          for (const { properties } of views.merged) {
            compare('MergedEntity', properties.id, merged.get(properties.id)?.properties, properties);
            merged.delete(properties.id);
          }
        }
        for (const id of merged.keys()) report(nodeName('MergedEntity', id), 'no decision merges it');
      },
    };
  },
};

/** `article entity` → how many mentions. */
const pair = (article: string | null, entity: string): string => JSON.stringify([article, entity]);

export const counts: Invariant = {
  name: 'counts',
  meaning: 'MENTIONS counts the mentions of the entity in the article',
  start(report, held) {
    const said = new Map<string, number>();
    const mentions = new Map<string, number>();
    return {
      link({ type, from, to, properties }) {
        if (type === 'MENTIONS') said.set(pair(from.id, to.id), Number(properties.count));
        if (type !== 'REFERS_TO') return;
        const key = pair(held.articleIdOf(from.label, from.id), to.id);
        mentions.set(key, (mentions.get(key) ?? 0) + linkAsRead(to.id, properties).length);
      },
      end() {
        for (const key of new Set([...said.keys(), ...mentions.keys()])) {
          const [article, entity] = JSON.parse(key) as [string, string];
          const where = `${nodeName('Article', article)} -MENTIONS-> ${nodeName('Entity', entity)}`;
          if (!said.has(key)) report(where, `it is missing, there are ${mentions.get(key)} mentions`);
          else if (said.get(key) !== (mentions.get(key) ?? 0))
            report(where, `count is ${said.get(key)}, there are ${mentions.get(key) ?? 0} mentions`);
        }
      },
    };
  },
};

export const names: Invariant = {
  name: 'names',
  meaning: 'NAMES leads from the key of every name and alias to its entity, and from no other',
  start(report) {
    const wanted = new Map<string, ReadonlySet<string>>();
    const led = new Map<string, number>();
    const where = (key: string, entity: string) =>
      `${nodeName('Name', key)} -NAMES-> ${nodeName('Entity', entity)}`;
    return {
      node({ labels, properties }) {
        if (labels[0] === 'Entity') wanted.set(properties.id, new Set(keysOfEntity(properties)));
      },
      link({ type, from, to }) {
        if (type !== 'NAMES') return;
        if (wanted.get(to.id)?.has(from.id)) led.set(to.id, (led.get(to.id) ?? 0) + 1);
        else report(where(from.id, to.id), 'the entity has no such name');
      },
      end() {
        for (const [id, { size }] of wanted) {
          const missing = size - (led.get(id) ?? 0);
          if (missing > 0) report(nodeName('Entity', id), `${missing} of its names do not lead to it`);
        }
      },
    };
  },
};
