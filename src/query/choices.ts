import { vocabulary } from '../model/vocabulary';

/** What a parameter may be one of, by the name in a saved query's header: `// param type: string of relation-type`. */
const CHOICES = {
  'entity-type': () => [...vocabulary().entityTypes.keys()],
  'relation-type': () => [...vocabulary().relationTypes.keys()],
  mood: (): readonly string[] => MOODS,
} as const satisfies Readonly<Record<string, () => readonly string[]>>;

/** As docs/graph-model.md names them. */
const MOODS = ['attempted', 'intended', 'predicted', 'normative', 'conditional', 'ability', 'alleged'];

export type ChoiceKind = keyof typeof CHOICES;
export const CHOICE_KINDS = Object.keys(CHOICES) as [ChoiceKind, ...ChoiceKind[]];

/** All values of a kind. */
export const choicesOf = (kind: ChoiceKind): readonly string[] => CHOICES[kind]();
