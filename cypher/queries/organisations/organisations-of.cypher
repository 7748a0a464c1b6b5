// title: Organisations of a country
// question: Which organisations belong to a country or place, or to a place in it?
// param name: string — name or alias of the country or place
// example: name=Latvia
MATCH (c:Location)
WHERE toLower(c.name) = toLower($name) OR any(a IN c.aliases WHERE toLower(a) = toLower($name))
OPTIONAL MATCH (l:Location)-[:LOCATED_IN]->(c)
WITH c, collect(DISTINCT l.id) + collect(DISTINCT c.id) AS places
MATCH (o:Organization)-[r]->(p:Location)
WHERE p.id IN places AND r.rtype IN ['AGENCY_OF', 'BASED_IN', 'LOCATED_IN', 'NATIONAL_OF', 'PART_OF']
RETURN o.name AS organisation, o.subtype AS kind, r.rtype AS relation, p.name AS place, c.name AS country,
  r.confidence AS confidence, r.key AS edge
ORDER BY organisation, relation, place, edge
