// title: Posts of X
// question: Which posts, employers and memberships does X have or had, and when?
// param name: name — name or alias of a person
// param limit: integer = 100 — rows at most
// example: name="Simon Hartwell"
WITH toLower($name) AS asked
MATCH (:Name {id: asked})-[:NAMES]->(e:Entity)
MATCH (e)<-[:HAS_SUBJECT]-(s:Statement)-[:HAS_OBJECT]->(o:Entity)
WHERE s.rtype IN ['HEADS', 'WORKS_FOR', 'MEMBER_OF', 'REPRESENTS', 'LEFT_POST', 'EDUCATED_AT', 'FOUNDED', 'MANAGES'] AND s.isDuplicate = false AND coalesce(s.rejected, false) = false
RETURN e.name AS who, s.rtype AS relation, s.role AS role, o.name AS organisation, s.validFrom AS since, s.validTo AS until,
  s.polarity AS polarity, s.mood AS mood, s.speaker AS accordingTo, s.quote AS sentence, s.id AS statement
ORDER BY coalesce(since, ''), relation, organisation, statement
LIMIT $limit
