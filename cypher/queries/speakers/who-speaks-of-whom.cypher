// title: Who speaks of whom
// question: Which speakers talk most about which people, organisations and places?
// param least: integer = 1 — claims at least
// param limit: integer = 50 — rows at most
// example: least=2 limit=5
MATCH (e:Entity)-[:SAID]->(c:Claim)-[:ABOUT]->(o:Entity)
WHERE c.isDuplicate = false AND e.id <> o.id AND o.etype IN ['PERSON', 'ORGANIZATION', 'LOCATION', 'GROUP', 'FACILITY']
MATCH (c)-[:IN_SENTENCE]->(x:Sentence)
OPTIONAL MATCH (x)-[:DUPLICATE_OF]->(y:Sentence)
WHERE y.articleId <> x.articleId
WITH e, c, o, count(x) AS printed, count(y) AS reprinted
WHERE reprinted < printed
WITH e, o, count(DISTINCT c.id) AS said, count(DISTINCT c.articleId) AS inArticles
WHERE said >= $least
RETURN e.name AS speaker, o.name AS about, o.etype AS type, said AS claims, inArticles AS articles, e.id AS speakerId, o.id AS aboutId
ORDER BY claims DESC, articles DESC, speaker, about, speakerId, aboutId
LIMIT $limit
