// title: Said by X
// question: What has X said, in the words of the articles?
// param name: name — name or alias of the speaker
// param limit: integer = 200 — rows at most
// example: name="Blessing Okafor"
WITH toLower($name) AS asked
MATCH (:Name {id: asked})-[:NAMES]->(e:Entity)
MATCH (e)-[:SAID]->(c:Claim)
WHERE c.isDuplicate = false
RETURN e.name AS speaker, c.text AS said, c.cue AS cue, c.quoteType AS quoteType, c.certainty AS certainty,
  c.chain AS sources, c.publishedAt AS published, c.articleId AS article, c.startOff AS position, c.id AS claim
ORDER BY coalesce(published, ''), article, position, claim
LIMIT $limit
