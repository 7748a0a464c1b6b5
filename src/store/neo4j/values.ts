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

/** Properties that are fractions: a float even where they happen to be whole, or `confidence / 2` would divide integers. */
const FRACTIONS: ReadonlySet<string> = new Set(['confidence']);

/**
 * Whole numbers go in as integers (a JavaScript number is a float to Neo4j, and LIMIT refuses those); fractions, and what lies beyond the
 * whole numbers that JavaScript knows exactly, as floats.
 */
export function toNeo4j(value: unknown, key = ''): unknown {
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && !FRACTIONS.has(key) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map((v) => toNeo4j(v));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, v]) => [name, toNeo4j(v, name)]));
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
  return Object.fromEntries(
    Object.entries(value)
      // the order of keys is not fixed; here it is the same on both engines
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, v]) => [key, fromNeo4j(v)]),
  );
}
