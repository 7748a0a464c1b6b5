// title: Who works for or heads X
// question: Who heads, works for, represents or belongs to X, and in which role?
// param name: name — name or alias of an organisation, place or group
// param types: list of relation-type = ["HEADS", "WORKS_FOR", "MEMBER_OF", "REPRESENTS"] — relation types that count
// example: name=Petrolex
WITH toLower($name) AS asked
MATCH (:Name {id: asked})-[:NAMES]->(e:Entity)
MATCH (e)<-[r]-(p:Entity)
WHERE r.rtype IN $types AND r.key IS NOT NULL
RETURN p.name AS who, r.rtype AS relation, r.role AS role, e.name AS organisation, r.validFrom AS since, r.validTo AS until,
  r.nSources AS sources, r.confidence AS confidence, r.key AS edge
ORDER BY relation, who, edge
