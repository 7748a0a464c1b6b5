import { type Invariant, nameOfNode, shown } from './invariant';

/** Closed lists of values by property (docs/graph-model.md). */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  modality: ['asserted', 'reported', 'estimated', 'hypothetical'],
  mood: ['attempted', 'intended', 'predicted', 'normative', 'conditional', 'ability', 'alleged'],
  polarity: ['positive', 'negative'],
  factuality: ['CT+', 'PR+', 'PS+', 'CT-', 'PR-', 'PS-', 'CTu', 'Uu'],
  certainty: ['certain', 'probable', 'possible', 'underspecified'],
  quoteType: ['direct', 'indirect', 'mixed'],
  kind: ['name', 'nominal', 'pronoun'],
  scope: ['global', 'document'],
};
/** Properties that a node of the label must have. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  Statement: ['modality', 'polarity', 'confidence', 'plain', 'isDuplicate', 'speaker'],
  Sentence: ['isDuplicate'],
  Entity: ['name', 'etype', 'mentionCount'],
  Claim: ['isDuplicate', 'speaker'],
};
const READ: ReadonlySet<string> = new Set(['Statement', 'Claim', 'Mention', 'Entity']);

export const values: Invariant = {
  name: 'values',
  meaning: 'values of closed lists are in them, confidences lie between 0 and 1, nothing needed is missing',
  start: (report) => ({
    node(node) {
      const [label = ''] = node.labels;
      if (!READ.has(label) && NEEDED[label] === undefined) return;
      const { properties: p } = node;
      for (const property of NEEDED[label] ?? [])
        if (p[property] === undefined) report(nameOfNode(node), `it has no ${property}`);
      if (!READ.has(label)) return;
      for (const [property, list] of Object.entries(LISTS))
        if (p[property] !== undefined && !list.includes(String(p[property])))
          report(nameOfNode(node), `${property} is ${shown(p[property])}`);
      const { confidence } = p;
      if (confidence !== undefined && !(typeof confidence === 'number' && confidence >= 0 && confidence <= 1))
        report(nameOfNode(node), `confidence is ${shown(confidence)}`);
    },
  }),
};
