import neo4j, {
  isDate,
  isDateTime,
  isDuration,
  isInt,
  isLocalDateTime,
  isLocalTime,
  isNode,
  isPath,
  isPoint,
  isRelationship,
  isTime,
} from 'neo4j-driver';

/** Whole numbers go in as integers (a JavaScript number is a float to Neo4j, and LIMIT refuses those). */
export function toNeo4j(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toNeo4j);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, toNeo4j(v)]));
  return value;
}

const isTemporal = (value: object): boolean =>
  [isDate, isDateTime, isLocalDateTime, isTime, isLocalTime, isDuration, isPoint].some((is) => is(value));

/** Plain values out: numbers, ISO 8601 strings, `{labels, properties}`, `{type, properties}`, `{nodes, relationships}`. */
export function fromNeo4j(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value === null || typeof value !== 'object') return value ?? null;
  if (isInt(value)) return value.toNumber();
  if (Array.isArray(value)) return value.map(fromNeo4j);
  if (isTemporal(value)) return String(value);
  if (isNode(value)) return { labels: [...value.labels].sort(), properties: fromNeo4j(value.properties) };
  if (isRelationship(value)) return { type: value.type, properties: fromNeo4j(value.properties) };
  if (isPath(value))
    return {
      nodes: [value.start, ...value.segments.map((s) => s.end)].map(fromNeo4j),
      relationships: value.segments.map((s) => fromNeo4j(s.relationship)),
    };
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, fromNeo4j(v)]));
}
