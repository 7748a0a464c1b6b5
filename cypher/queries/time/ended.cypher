// title: Ended
// question: Which posts, memberships and other states came to an end, and when?
// param limit: integer = 100 — rows at most
// example: limit=5
MATCH (o:Entity)<-[:HAS_OBJECT]-(s:Statement)-[:HAS_SUBJECT]->(e:Entity)
WHERE s.plain = true AND (s.rtype IN ['LEFT_POST', 'ENDED']
  OR (s.rtype IN ['WORKS_FOR', 'HEADS', 'MEMBER_OF', 'OWNS', 'CONTROLS', 'MANAGES', 'REPRESENTS', 'BASED_IN'] AND s.validTo IS NOT NULL))
RETURN s.validTo AS until, e.name AS subject, s.rtype AS relation, s.role AS role, o.name AS object, s.speaker AS accordingTo,
  s.publishedAt AS published, s.quote AS sentence, s.id AS statement
ORDER BY coalesce(until, published, ''), subject, relation, object, statement
LIMIT $limit
