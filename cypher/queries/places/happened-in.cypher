// title: What happened in a place
// question: Which events took place in X, or in a place in X?
// param name: name — name or alias of the place
// param limit: integer = 100 — rows at most
// example: name=Hanoi
WITH toLower($name) AS asked
MATCH (:Name {id: asked})-[:NAMES]->(c:Entity)
WHERE c.etype IN ['LOCATION', 'FACILITY']
OPTIONAL MATCH (c)<-[:LOCATED_IN]-(l:Entity)
WITH c, collect(DISTINCT l.id) + collect(DISTINCT c.id) AS places
UNWIND places AS place
MATCH (p:Entity {id: place})<-[:HAS_OBJECT]-(s:Statement)-[:HAS_SUBJECT]->(e:Entity)
WHERE s.rtype = 'OCCURRED_IN' AND s.isDuplicate = false AND coalesce(s.rejected, false) = false
RETURN DISTINCT e.name AS event, p.name AS place, s.validFrom AS date, s.mood AS mood, s.polarity AS polarity, s.speaker AS accordingTo,
  s.publishedAt AS published, s.quote AS sentence, s.id AS statement
ORDER BY coalesce(date, published, ''), event, statement
LIMIT $limit
