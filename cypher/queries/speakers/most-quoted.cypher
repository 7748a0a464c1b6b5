// title: Most quoted speakers
// question: Who is quoted most, and in how many articles?
// param limit: integer = 25 — rows at most
// example: limit=5
MATCH (e:Entity)-[:SAID]->(c:Claim)
WHERE c.isDuplicate = false
MATCH (c)-[:IN_SENTENCE]->(x:Sentence)
OPTIONAL MATCH (x)-[:DUPLICATE_OF]->(y:Sentence)
WHERE y.articleId <> x.articleId
WITH e, c, count(x) AS printed, count(y) AS reprinted
WHERE reprinted < printed
WITH e, count(c) AS said, count(DISTINCT c.articleId) AS inArticles
RETURN e.name AS speaker, e.etype AS type, said AS claims, inArticles AS articles, e.id AS id
ORDER BY claims DESC, articles DESC, speaker, id
LIMIT $limit
