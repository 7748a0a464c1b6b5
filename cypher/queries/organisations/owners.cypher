// title: Owners and parents
// question: To whom does X belong, over up to three steps of ownership, control, management or membership as a part?
// param name: name — name or alias
// param types: list of relation-type = ["OWNS", "CONTROLS", "MANAGES"] — relation types from owner to owned
// param limit: integer = 50 — chains at most, shortest first
// example: name="Latvia's Finance Ministry"
WITH toLower($name) AS asked
MATCH (:Name {id: asked})-[:NAMES]->(x:Entity)
CALL {
  WITH x
  MATCH (x)-[r]-(a:Entity)
  WHERE (r.rtype IN $types AND r.key STARTS WITH (a.id + '|')) OR (r.rtype IN ['PART_OF', 'AGENCY_OF'] AND r.key STARTS WITH (x.id + '|'))
  RETURN 1 AS steps, [x.name, a.name] AS names, [r.rtype] AS relations, [r.key] AS keys
  UNION ALL
  WITH x
  MATCH (x)-[r]-(a:Entity)
  WHERE (r.rtype IN $types AND r.key STARTS WITH (a.id + '|')) OR (r.rtype IN ['PART_OF', 'AGENCY_OF'] AND r.key STARTS WITH (x.id + '|'))
  MATCH (a)-[q]-(b:Entity)
  WHERE b.id <> x.id AND ((q.rtype IN $types AND q.key STARTS WITH (b.id + '|')) OR (q.rtype IN ['PART_OF', 'AGENCY_OF'] AND q.key STARTS WITH (a.id + '|')))
  RETURN 2 AS steps, [x.name, a.name, b.name] AS names, [r.rtype, q.rtype] AS relations, [r.key, q.key] AS keys
  UNION ALL
  WITH x
  MATCH (x)-[r]-(a:Entity)
  WHERE (r.rtype IN $types AND r.key STARTS WITH (a.id + '|')) OR (r.rtype IN ['PART_OF', 'AGENCY_OF'] AND r.key STARTS WITH (x.id + '|'))
  MATCH (a)-[q]-(b:Entity)
  WHERE b.id <> x.id AND ((q.rtype IN $types AND q.key STARTS WITH (b.id + '|')) OR (q.rtype IN ['PART_OF', 'AGENCY_OF'] AND q.key STARTS WITH (a.id + '|')))
  MATCH (b)-[t]-(c:Entity)
  WHERE c.id <> x.id AND c.id <> a.id AND ((t.rtype IN $types AND t.key STARTS WITH (c.id + '|')) OR (t.rtype IN ['PART_OF', 'AGENCY_OF'] AND t.key STARTS WITH (b.id + '|')))
  RETURN 3 AS steps, [x.name, a.name, b.name, c.name] AS names, [r.rtype, q.rtype, t.rtype] AS relations, [r.key, q.key, t.key] AS keys
}
RETURN steps AS length, names AS chain, relations AS through, keys AS edges
ORDER BY length, chain, through, edges
LIMIT $limit
