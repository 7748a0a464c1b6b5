// title: What happened in a place
// question: Which events took place in X, or in a place in X?
// param name: string — name or alias of the place
// param limit: integer = 100 — rows at most
// example: name=Hanoi
MATCH (c:Entity)
WHERE c.etype IN ['LOCATION', 'FACILITY'] AND (toLower(c.name) = toLower($name) OR any(a IN c.aliases WHERE toLower(a) = toLower($name)))
OPTIONAL MATCH (l:Entity)-[:LOCATED_IN]->(c)
WITH c, collect(DISTINCT l.id) + collect(DISTINCT c.id) AS places
MATCH (p:Entity)<-[:HAS_OBJECT]-(s:Statement)-[:HAS_SUBJECT]->(e:Entity)
WHERE s.rtype = 'OCCURRED_IN' AND p.id IN places AND s.isDuplicate = false
RETURN DISTINCT e.name AS event, p.name AS place, s.validFrom AS date, s.mood AS mood, s.polarity AS polarity, s.speaker AS accordingTo,
  s.publishedAt AS published, s.quote AS sentence, s.id AS statement
ORDER BY coalesce(date, published, ''), event, statement
LIMIT $limit
