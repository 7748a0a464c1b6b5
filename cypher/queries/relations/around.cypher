// title: Everything about X
// question: What does the graph hold as fact about X?
// param name: name — name or alias
// param limit: integer = 200 — rows at most
// example: name="Ilze Kalnina"
WITH toLower($name) AS asked
MATCH (:Name {id: asked})-[:NAMES]->(e:Entity)
MATCH (e)-[r]-(o:Entity)
WHERE r.key IS NOT NULL
WITH r, e, o, r.key STARTS WITH (e.id + '|') AS outgoing
RETURN CASE WHEN outgoing THEN e.name ELSE o.name END AS subject, r.rtype AS relation, r.predicate AS predicate,
  r.role AS role, CASE WHEN outgoing THEN o.name ELSE e.name END AS object, r.nSources AS sources, r.hedged AS hedged,
  r.confidence AS confidence, r.speakers AS speakers, r.key AS edge
ORDER BY sources DESC, confidence DESC, edge
LIMIT $limit
