// title: What X says about Y
// question: What does X say about Y?
// param speaker: name — name or alias of the speaker
// param about: name — name or alias of whom or what it is about
// param limit: integer = 100 — rows at most
// example: speaker="Clean Delta" about=Petrolex
WITH toLower($speaker) AS first, toLower($about) AS second
MATCH (:Name {id: second})-[:NAMES]->(o:Entity)
WITH first, collect(o.id) AS ids
MATCH (:Name {id: first})-[:NAMES]->(e:Entity)-[:SAID]->(c:Claim)
WHERE c.isDuplicate = false
MATCH (c)-[:ABOUT]->(o:Entity)
WHERE o.id IN ids
RETURN DISTINCT e.name AS speaker, o.name AS about, c.text AS said, c.cue AS cue, c.certainty AS certainty, c.chain AS sources,
  c.publishedAt AS published, c.articleId AS article, c.startOff AS position, c.id AS claim
ORDER BY coalesce(published, ''), article, position, claim, about
LIMIT $limit
