// title: Only hedged
// question: Which relations rest on estimates and guesses alone?
// param limit: integer = 100 — rows at most
// example: limit=5
MATCH (e:Entity)-[r]->(o:Entity)
WHERE r.key IS NOT NULL AND r.hedged = true
RETURN e.name AS subject, r.rtype AS relation, r.predicate AS predicate, o.name AS object, r.speakers AS speakers, r.nSources AS sources,
  r.confidence AS confidence, r.quote AS sentence, r.key AS edge
ORDER BY confidence DESC, edge
LIMIT $limit
