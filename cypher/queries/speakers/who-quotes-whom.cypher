// title: Who quotes whom
// question: Which claims reach us through somebody else's words?
// param name: name = "" — only where this one speaks or is quoted from; all when empty
// param limit: integer = 100 — rows at most
// example: limit=3
CALL {
  WITH toLower($name) AS asked
  MATCH (:Name {id: asked})-[:NAMES]->(:Entity)-[:SAID]->(c:Claim)-[:NESTED_IN]->(o:Claim)
  RETURN c, o
  UNION
  WITH toLower($name) AS asked
  MATCH (:Name {id: asked})-[:NAMES]->(:Entity)-[:SAID]->(o:Claim)<-[:NESTED_IN]-(c:Claim)
  RETURN c, o
  UNION
  WITH $name AS asked
  WHERE asked = ''
  MATCH (c:Claim)-[:NESTED_IN]->(o:Claim)
  RETURN c, o
}
WITH c, o
WHERE c.isDuplicate = false
RETURN c.speaker AS speaker, o.speaker AS quotedBy, c.text AS said, c.chain AS sources, c.publishedAt AS published,
  c.id AS claim, o.id AS outerClaim
ORDER BY coalesce(published, ''), claim, outerClaim
LIMIT $limit
