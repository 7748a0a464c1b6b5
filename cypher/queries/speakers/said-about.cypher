// title: Said about X
// question: What is said of X, and by whom?
// param name: name — name or alias of a person, organisation, place, event …
// param limit: integer = 200 — rows at most
// example: name=Petrolex limit=3
WITH toLower($name) AS asked
MATCH (:Name {id: asked})-[:NAMES]->(e:Entity)
MATCH (e)<-[:ABOUT]-(c:Claim)
WHERE c.isDuplicate = false
RETURN e.name AS about, c.speaker AS speaker, c.text AS said, c.cue AS cue, c.certainty AS certainty,
  c.chain AS sources, c.publishedAt AS published, c.articleId AS article, c.startOff AS position, c.id AS claim
ORDER BY coalesce(published, ''), article, position, claim
LIMIT $limit
