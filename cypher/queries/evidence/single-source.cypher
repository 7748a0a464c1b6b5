// title: Only one source
// question: Which relations does only one source vouch for?
// param limit: integer = 100 — rows at most
// example: limit=5
MATCH (e:Entity)-[r]->(o:Entity)
WHERE r.key IS NOT NULL AND r.nSources = 1
RETURN e.name AS subject, r.rtype AS relation, r.predicate AS predicate, o.name AS object, r.speakers AS source,
  r.hedged AS hedged, r.confidence AS confidence, r.quote AS sentence, r.key AS edge
ORDER BY confidence, edge
LIMIT $limit
