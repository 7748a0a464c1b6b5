// title: What changed between two dates
// question: Which relations were first reported between two dates?
// param from: date — first day
// param to: date = "9999" — last day, included
// param type: string of relation-type = "" — only this relation type; all when empty
// param limit: integer = 200 — rows at most
// example: from=2031-03 to=2031-04
MATCH (e:Entity)-[r]->(o:Entity)
WHERE r.key IS NOT NULL AND r.firstSeen >= $from AND (r.firstSeen <= $to OR r.firstSeen STARTS WITH $to)
  AND ($type = '' OR r.rtype = $type)
RETURN r.firstSeen AS firstSeen, e.name AS subject, r.rtype AS relation, r.predicate AS predicate, r.role AS role, o.name AS object,
  r.hedged AS hedged, r.nSources AS sources, r.quote AS sentence, r.key AS edge
ORDER BY firstSeen, subject, relation, object, edge
LIMIT $limit
