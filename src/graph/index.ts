/** From an extraction to the rows of the graph. */
export { articleRows } from './article-rows';
export { edgeKey, KEYED_BY } from './edge-key';
export { UNNAMED } from './speaker-chain';
export { type Count, type GraphStatistics, graphStatistics } from './statistics';
