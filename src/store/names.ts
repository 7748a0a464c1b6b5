import { StoreError } from '../model/errors';
import { vocabulary } from '../model/vocabulary';

/** Labels whose nodes belong to one article and go with it; each carries the property `articleId`. */
export const OWN_LABELS = ['Sentence', 'Mention', 'Claim', 'Statement'] as const;
/** Key labels of the nodes that an article's rows may hold. */
export const ROW_LABELS = ['Entity', 'Article', ...OWN_LABELS, 'Run'] as const;
/** Every label whose property `id` is unique. A `MergedEntity` is no `Entity`: questions about entities do not meet it. */
export const KEYED_LABELS = [...ROW_LABELS, 'Decision', 'MergedEntity', 'Name'] as const;

/** Links of text and evidence (graph-model §4). */
export const LINK_TYPES: ReadonlySet<string> = new Set([
  'HAS_SENTENCE',
  'HAS_MENTION',
  'REFERS_TO',
  'MENTIONS',
  'HAS_SUBJECT',
  'HAS_OBJECT',
  'EVIDENCED_BY',
  'EXPRESSED_IN',
  'ATTRIBUTED_TO',
  'SAID',
  'ABOUT',
  'IN_SENTENCE',
  'NESTED_IN',
  'DUPLICATE_OF',
  'CONTRADICTS',
  'SUPPORTS',
  'COPY_OF',
  'SAME_AS',
  'NAMES',
  'PRODUCED_BY',
]);

/** Second labels of entities, from the vocabulary: `Person`, `Organization` … */
export const entityLabels = (): string[] =>
  [...vocabulary().entityTypes.values()].flatMap((t) => (t.label === null ? [] : [t.label]));

/** Types of the domain edges, from the vocabulary. */
export const edgeTypes = (): string[] => [...vocabulary().relationTypes.keys()];

let labels: ReadonlySet<string> | undefined;
let types: ReadonlySet<string> | undefined;

/** A label of the closed list as Cypher text: `` `Person` ``. Throws StoreError `invalid-rows` for any other. */
export function labelText(name: string): string {
  labels ??= new Set<string>([...KEYED_LABELS, ...entityLabels()]);
  if (!labels.has(name))
    throw new StoreError('invalid-rows', { reason: `unknown label ${JSON.stringify(name)}` });
  return `\`${name}\``;
}

/** A relationship type of the closed lists as Cypher text. Throws StoreError `invalid-rows` for any other. */
export function typeText(name: string): string {
  types ??= new Set([...LINK_TYPES, ...edgeTypes()]);
  if (!types.has(name))
    throw new StoreError('invalid-rows', { reason: `unknown type ${JSON.stringify(name)}` });
  return `\`${name}\``;
}
