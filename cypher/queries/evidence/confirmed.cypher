// title: Several sources
// question: Which relations do several independent sources vouch for?
// param sources: integer = 2 — sources at least
// param limit: integer = 100 — rows at most
// example: limit=5
MATCH (e:Entity)-[r]->(o:Entity)
WHERE r.key IS NOT NULL AND r.nSources >= $sources
RETURN e.name AS subject, r.rtype AS relation, r.predicate AS predicate, o.name AS object, r.nSources AS sources,
  r.speakers AS speakers, r.nArticles AS articles, r.confidence AS confidence, r.key AS edge
ORDER BY sources DESC, confidence DESC, edge
LIMIT $limit
