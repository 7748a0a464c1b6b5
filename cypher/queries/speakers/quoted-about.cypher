// title: Voices on X
// question: Who is quoted about X, and how often?
// param name: name — name or alias of a person, organisation, place, event …
// param limit: integer = 50 — rows at most
// example: name=Petrolex
WITH toLower($name) AS asked
MATCH (:Name {id: asked})-[:NAMES]->(o:Entity)
MATCH (o)<-[:ABOUT]-(c:Claim)
WHERE c.isDuplicate = false
WITH DISTINCT c
MATCH (c)-[:IN_SENTENCE]->(x:Sentence)
OPTIONAL MATCH (x)-[:DUPLICATE_OF]->(y:Sentence)
WHERE y.articleId <> x.articleId
WITH c, count(x) AS printed, count(y) AS reprinted
WHERE reprinted < printed
WITH c.speaker AS speaker, count(c) AS said, count(DISTINCT c.articleId) AS inArticles,
  sum(CASE WHEN c.certainty = 'certain' THEN 0 ELSE 1 END) AS unsure, min(c.text) AS one
RETURN speaker AS speaker, said AS claims, inArticles AS articles, unsure AS hedged, one AS example
ORDER BY claims DESC, articles DESC, speaker
LIMIT $limit
