// title: Who took part
// question: Who took part in which event, where and when?
// param name: string = "" — only this event or this participant; all when empty
// param limit: integer = 100 — rows at most
// example: name=Thailand
MATCH (p:Entity)-[r:PARTICIPATED_IN]->(e:Event)
WHERE $name = '' OR toLower(e.name) = toLower($name) OR any(a IN e.aliases WHERE toLower(a) = toLower($name))
  OR toLower(p.name) = toLower($name) OR any(b IN p.aliases WHERE toLower(b) = toLower($name))
OPTIONAL MATCH (e)-[:OCCURRED_IN]->(l:Entity)
OPTIONAL MATCH (e)-[:OCCURRED_ON]->(d:Date)
WITH e, p, r, min(l.name) AS place, min(coalesce(d.value, d.name)) AS day
RETURN e.name AS event, p.name AS participant, r.role AS role, place AS place, day AS date, r.nSources AS sources, r.quote AS sentence,
  r.key AS edge
ORDER BY event, participant, edge
LIMIT $limit
