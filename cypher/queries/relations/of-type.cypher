// title: Relations of a type
// question: Between whom does a relation of this type hold?
// param type: string of relation-type — relation type, for example MET_WITH
// param limit: integer = 200 — rows at most
// example: type=MET_WITH limit=5
MATCH (e:Entity)-[r]->(o:Entity)
WHERE r.rtype = toUpper($type) AND r.key IS NOT NULL
RETURN e.name AS subject, r.rtype AS relation, r.predicate AS predicate, r.role AS role, o.name AS object,
  r.nSources AS sources, r.hedged AS hedged, r.confidence AS confidence, r.quote AS sentence, r.key AS edge
ORDER BY confidence DESC, edge
LIMIT $limit
