/** Everything that is asked of a store. */
export { type ArticleListing, type ArticleText, articles, articleText } from './article';
export { type ClaimView, claimsAbout, claimsBy } from './claims';
export { queriesDocument } from './documentation';
export { disputed, edgeEvidence, statementsOfNode, statementsOfPair } from './edge-evidence';
export { edgeModalities } from './edge-modalities';
export { FORMATTERS, formatResult, type ResultFormat } from './format';
export { type GraphEdge, type GraphNode, type GraphView, graphQuery } from './graph';
export {
  type EntityHead,
  entityById,
  type MentioningSentence,
  type NodeEvidence,
  nodeEvidence,
} from './node-evidence';
export { bindParameters, type Parameter, type ParameterType } from './parameter';
export { ask, asRecords, defineQuery, type QueryDefinition } from './query';
export { loadSavedQueries, type SavedQuery, savedQueries, savedQuery } from './saved';
export { type PlacedSentence, sentencesById } from './sentences';
export type { ArticleHead, EvidenceSentence, Source, StatementEvidence } from './statement';
