import { vocabulary } from '../../model/vocabulary';
import { SCHEMA_VERSION } from '../meta';
import { entityLabels, OWN_LABELS } from '../names';
import { RECORD_LABELS } from '../records';
import { type Invariant, type NodeRecord, nameOfNode, shown } from './invariant';

type Form = (node: NodeRecord) => boolean;
const offsets: Form = ({ properties: { id, articleId, startOff, endOff } }) =>
  id === `${articleId}:${startOff}-${endOff}`;

/** How the ids of a label are made. */
const FORMS: Readonly<Record<string, Form>> = {
  Sentence: offsets,
  Mention: offsets,
  Claim: ({ properties: { id, articleId, startOff, endOff } }) =>
    id.startsWith(`${articleId}:c:${startOff}-${endOff}`),
  Statement: ({ properties: { id } }) => /^[0-9a-f]{40}$/.test(id),
  Entity: ({ properties: { id, scope, articleId } }) =>
    scope === 'document' ? id.startsWith(`${articleId}#`) || /^split:/.test(id) : true,
};

export const keys: Invariant = {
  name: 'keys',
  meaning: 'every node has one key label and an id that is well formed and stands once',
  start(report) {
    let last = '';
    const own: ReadonlySet<string> = new Set(OWN_LABELS);
    return {
      node(node) {
        const { labels, properties } = node;
        const [label = ''] = labels;
        if (!RECORD_LABELS.includes(label)) return report(nameOfNode(node), 'its label is not known');
        if (typeof properties.id !== 'string' || properties.id === '')
          return report(nameOfNode(node), 'it has no id');
        if (last === nameOfNode(node)) report(nameOfNode(node), 'it stands twice');
        last = nameOfNode(node);
        if (own.has(label) && typeof properties.articleId !== 'string')
          report(nameOfNode(node), 'it belongs to no article');
        if (FORMS[label]?.(node) === false) report(nameOfNode(node), 'its id is not made as it should be');
      },
    };
  },
};

export const labels: Invariant = {
  name: 'labels',
  meaning: 'every entity has the label of its type and no other',
  start(report) {
    const known = new Set(entityLabels());
    return {
      node(node) {
        const [label, ...types] = node.labels.filter((l) => l === 'Entity' || known.has(l));
        if (label !== 'Entity') return;
        const wanted = vocabulary().entityTypes.get(String(node.properties.etype))?.label;
        if (types.length !== 1 || types[0] !== wanted)
          report(
            nameOfNode(node),
            `its type is ${shown(node.properties.etype)}, its labels are ${shown(types)}`,
          );
      },
    };
  },
};

export const version: Invariant = {
  name: 'version',
  meaning: 'the graph says of which version its schema is, and it is that of this newsgraph',
  start(report) {
    let found: unknown;
    return {
      node({ labels: [label], properties }) {
        if (label === 'Meta' && properties.id === 'schema') found = properties.version;
      },
      end() {
        if (found !== SCHEMA_VERSION)
          report('Meta schema', `its version is ${shown(found)}, this newsgraph writes ${SCHEMA_VERSION}`);
      },
    };
  },
};
