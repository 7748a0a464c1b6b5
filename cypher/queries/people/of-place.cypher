// title: People of a place
// question: Who comes from, lives in or was born in this place, or a place in it?
// param name: string — name or alias of a country or place
// param limit: integer = 100 — rows at most
// example: name=Russia
MATCH (c:Location)
WHERE toLower(c.name) = toLower($name) OR any(a IN c.aliases WHERE toLower(a) = toLower($name))
OPTIONAL MATCH (l:Location)-[:LOCATED_IN]->(c)
WITH c, collect(DISTINCT l.id) + collect(DISTINCT c.id) AS places
MATCH (p:Entity)-[r]->(t:Location)
WHERE t.id IN places AND p.etype IN ['PERSON', 'GROUP'] AND r.rtype IN ['NATIONAL_OF', 'BASED_IN', 'BORN_IN', 'LOCATED_IN', 'REPRESENTS', 'HEADS']
RETURN DISTINCT p.name AS who, p.etype AS type, r.rtype AS relation, r.role AS role, t.name AS place, r.confidence AS confidence,
  r.key AS edge
ORDER BY who, relation, place, edge
LIMIT $limit
