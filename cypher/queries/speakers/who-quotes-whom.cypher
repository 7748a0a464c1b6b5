// title: Who quotes whom
// question: Which claims reach us through somebody else's words?
// param name: string = "" — only where this one speaks or is quoted from; all when empty
// param limit: integer = 100 — rows at most
// example: limit=3
MATCH (c:Claim)-[:NESTED_IN]->(o:Claim)
WHERE c.isDuplicate = false
OPTIONAL MATCH (e:Entity)-[:SAID]->(c)
OPTIONAL MATCH (f:Entity)-[:SAID]->(o)
WITH c, o, e, f
WHERE $name = '' OR toLower(e.name) = toLower($name) OR any(a IN e.aliases WHERE toLower(a) = toLower($name))
  OR toLower(f.name) = toLower($name) OR any(a IN f.aliases WHERE toLower(a) = toLower($name))
RETURN c.speaker AS speaker, o.speaker AS quotedBy, c.text AS said, c.chain AS sources, c.publishedAt AS published,
  c.id AS claim, o.id AS outerClaim
ORDER BY coalesce(published, ''), claim, outerClaim
LIMIT $limit
