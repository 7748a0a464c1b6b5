// title: Organisations of a country
// question: Which organisations belong to a country or place, or to a place in it?
// param name: name — name or alias of the country or place
// example: name=Latvia
WITH toLower($name) AS asked
MATCH (:Name {id: asked})-[:NAMES]->(c:Location)
OPTIONAL MATCH (c)<-[:LOCATED_IN]-(l:Location)
WITH c, collect(DISTINCT l.id) + collect(DISTINCT c.id) AS places
UNWIND places AS place
MATCH (p:Location {id: place})<-[r]-(o:Organization)
WHERE r.rtype IN ['AGENCY_OF', 'BASED_IN', 'LOCATED_IN', 'NATIONAL_OF', 'PART_OF']
RETURN o.name AS organisation, o.subtype AS kind, r.rtype AS relation, p.name AS place, c.name AS country,
  r.confidence AS confidence, r.key AS edge
ORDER BY organisation, relation, place, edge
