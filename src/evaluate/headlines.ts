/** A measure that stands for its scorer where one figure must do, and which way it gets better. */
export interface Headline {
  readonly scorer: string;
  readonly measure: string;
  readonly better: 'higher' | 'lower';
}

const higher = (scorer: string, ...measures: string[]): Headline[] =>
  measures.map((measure) => ({ scorer, measure, better: 'higher' }));
const lower = (scorer: string, ...measures: string[]): Headline[] =>
  measures.map((measure) => ({ scorer, measure, better: 'lower' }));

/** The measures that must not get worse. Those of single types rest on too few items to be held to a point. */
export const HEADLINES: readonly Headline[] = [
  ...higher('graph', 'entities found', 'relations', 'not plain: kept', 'claims', 'claims with speaker'),
  ...lower('graph', 'not plain: leaked', 'forbidden'),
  ...higher('names', 'all types', 'PERSON, LOCATION, ORGANIZATION'),
  ...higher('coreference', 'CoNLL'),
  ...higher('gap', 'names of a pronoun'),
  ...higher('relations', 'strict', 'property', 'mapped', 'text'),
  ...higher('attribution', 'cue exact', 'source exact without punctuation'),
  ...higher('attribution', 'content exact without punctuation', 'content half overlap'),
  ...higher('syntax', 'UPOS', 'UAS', 'LAS'),
];
