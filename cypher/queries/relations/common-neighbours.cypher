// title: What X and Y have in common
// question: Who and what is related to both X and Y, and how?
// param one: string — name or alias
// param other: string — name or alias
// param limit: integer = 100 — rows at most
// example: one="Selin Demir" other="Kemal Demir"
MATCH (x:Entity)-[r]-(m:Entity)-[q]-(y:Entity)
WHERE r.key IS NOT NULL AND q.key IS NOT NULL AND x.id <> y.id AND m.id <> x.id AND m.id <> y.id
  AND (toLower(x.name) = toLower($one) OR any(a IN x.aliases WHERE toLower(a) = toLower($one)))
  AND (toLower(y.name) = toLower($other) OR any(b IN y.aliases WHERE toLower(b) = toLower($other)))
RETURN x.name AS one, r.rtype AS relation, m.name AS common, m.etype AS type, q.rtype AS otherRelation, y.name AS other,
  r.key AS edge, q.key AS otherEdge
ORDER BY common, relation, otherRelation, edge, otherEdge
LIMIT $limit
