// title: People of a place
// question: Who comes from, lives in or was born in this place, or a place in it?
// param name: name — name or alias of a country or place
// param limit: integer = 100 — rows at most
// example: name=Russia
WITH toLower($name) AS asked
MATCH (:Name {id: asked})-[:NAMES]->(c:Location)
OPTIONAL MATCH (c)<-[:LOCATED_IN]-(l:Location)
WITH c, collect(DISTINCT l.id) + collect(DISTINCT c.id) AS places
UNWIND places AS place
MATCH (t:Location {id: place})<-[r]-(p:Entity)
WHERE p.etype IN ['PERSON', 'GROUP'] AND r.rtype IN ['NATIONAL_OF', 'BASED_IN', 'BORN_IN', 'LOCATED_IN', 'REPRESENTS', 'HEADS']
RETURN DISTINCT p.name AS who, p.etype AS type, r.rtype AS relation, r.role AS role, t.name AS place, r.confidence AS confidence,
  r.key AS edge
ORDER BY who, relation, place, edge
LIMIT $limit
