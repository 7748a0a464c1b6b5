// title: What X and Y have in common
// question: Who and what is related to both X and Y, and how?
// param one: name — name or alias
// param other: name — name or alias
// param limit: integer = 100 — rows at most
// example: one="Selin Demir" other="Kemal Demir"
WITH toLower($one) AS first, toLower($other) AS second
MATCH (:Name {id: second})-[:NAMES]->(y:Entity)
MATCH (:Name {id: first})-[:NAMES]->(x:Entity)
WHERE x.id <> y.id
MATCH (x)-[r]-(m:Entity)
WHERE r.key IS NOT NULL AND m.id <> x.id AND m.id <> y.id
MATCH (m)-[q]-(y)
WHERE q.key IS NOT NULL
RETURN x.name AS one, r.rtype AS relation, m.name AS common, m.etype AS type, q.rtype AS otherRelation, y.name AS other,
  r.key AS edge, q.key AS otherEdge
ORDER BY common, relation, otherRelation, edge, otherEdge
LIMIT $limit
