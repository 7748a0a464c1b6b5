// title: Who took part
// question: Who took part in which event, where and when?
// param name: name = "" — only this event or this participant; all when empty
// param limit: integer = 100 — rows at most
// example: name=Thailand
CALL {
  WITH toLower($name) AS asked
  MATCH (:Name {id: asked})-[:NAMES]->(e:Event)<-[r:PARTICIPATED_IN]-(p:Entity)
  RETURN p, r, e
  UNION
  WITH toLower($name) AS asked
  MATCH (:Name {id: asked})-[:NAMES]->(p:Entity)-[r:PARTICIPATED_IN]->(e:Event)
  RETURN p, r, e
  UNION
  WITH $name AS asked
  WHERE asked = ''
  MATCH (p:Entity)-[r:PARTICIPATED_IN]->(e:Event)
  RETURN p, r, e
}
OPTIONAL MATCH (e)-[:OCCURRED_IN]->(l:Entity)
OPTIONAL MATCH (e)-[:OCCURRED_ON]->(d:Date)
WITH e, p, r, min(l.name) AS place, min(coalesce(d.value, d.name)) AS day
RETURN e.name AS event, p.name AS participant, r.role AS role, place AS place, day AS date, r.nSources AS sources, r.quote AS sentence,
  r.key AS edge
ORDER BY event, participant, edge
LIMIT $limit
