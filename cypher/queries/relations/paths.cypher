// title: Paths between X and Y
// question: How are X and Y connected, over at most two others?
// param from: name — name or alias of one end
// param to: name — name or alias of the other end
// param limit: integer = 25 — paths at most, shortest first
// example: from="Selin Demir" to="Fatma Aksoy" limit=3
WITH toLower($from) AS one, toLower($to) AS other
MATCH (:Name {id: one})-[:NAMES]->(x:Entity)
MATCH (:Name {id: other})-[:NAMES]->(y:Entity)
WHERE x.id <> y.id
CALL {
  WITH x, y
  MATCH (x)-[r]-(y)
  WHERE r.key IS NOT NULL
  RETURN 1 AS steps, [x.name, y.name] AS names, [r.rtype] AS relations, [r.key] AS keys
  UNION ALL
  WITH x, y
  MATCH (x)-[r]-(b:Entity)
  WHERE r.key IS NOT NULL AND b.id <> x.id AND b.id <> y.id AND b.etype <> 'DATE' AND b.etype <> 'QUANTITY'
  MATCH (b)-[q]-(y)
  WHERE q.key IS NOT NULL
  RETURN 2 AS steps, [x.name, b.name, y.name] AS names, [r.rtype, q.rtype] AS relations, [r.key, q.key] AS keys
  UNION ALL
  WITH x, y
  MATCH (x)-[r]-(b:Entity)
  WHERE r.key IS NOT NULL AND b.id <> x.id AND b.id <> y.id AND b.etype <> 'DATE' AND b.etype <> 'QUANTITY'
  MATCH (b)-[q]-(c:Entity)
  WHERE q.key IS NOT NULL AND c.id <> x.id AND c.id <> y.id AND c.id <> b.id AND c.etype <> 'DATE' AND c.etype <> 'QUANTITY'
  MATCH (c)-[t]-(y)
  WHERE t.key IS NOT NULL
  RETURN 3 AS steps, [x.name, b.name, c.name, y.name] AS names, [r.rtype, q.rtype, t.rtype] AS relations,
    [r.key, q.key, t.key] AS keys
}
RETURN steps AS length, names AS path, relations AS through, keys AS edges
ORDER BY length, path, through, edges
LIMIT $limit
