/** Everything that is asked of a store. */
export { type ArticleListing, type ArticleText, articles, articleText } from './article';
export { type ClaimView, claimsAbout, claimsBy } from './claims';
export { entityNames, mergedNames, type StatementTriple, statementTriples } from './decision-targets';
export { type ExampleAnswer, exampleCommand, queriesDocument } from './documentation';
export { disputed, edgeEvidence, statementsOfNode, statementsOfPair } from './edge-evidence';
export { edgeModalities } from './edge-modalities';
export { type EntityMatch, findEntities, findStatements, type StatementMatch } from './find-entities';
export { FORMATTERS, formatResult, type ResultFormat } from './format';
export { type GraphEdge, type GraphNode, type GraphView, graphQuery } from './graph';
export { type Hint, hintsOf, meantClause } from './hints';
export { allClaims, allStatements, type ClaimAbout, type Lines } from './lines';
export { nearest } from './nearest';
export {
  type EntityHead,
  entityById,
  type MentioningSentence,
  type NodeEvidence,
  nodeEvidence,
} from './node-evidence';
export { bindParameters, type Parameter, type ParameterType, readValue } from './parameter';
export { propertyKeys } from './property-keys';
export { ask, asRecords, defineQuery, type QueryDefinition } from './query';
export { loadSavedQueries, type SavedQuery, savedQueries, savedQuery, unknownQuery } from './saved';
export { type PlacedSentence, sentencesById } from './sentences';
export type { ArticleHead, EvidenceSentence, Source, StatementEvidence } from './statement';
