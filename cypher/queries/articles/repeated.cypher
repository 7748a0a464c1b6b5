// title: Repeated sentences
// question: Which sentences repeat an earlier one and count as no new evidence?
// param limit: integer = 100 — rows at most
// example: limit=3
MATCH (x:Sentence)-[:DUPLICATE_OF]->(y:Sentence)
RETURN x.articleId AS article, x.text AS sentence, y.text AS repeats, x.startOff AS position, y.startOff AS earlier, x.id AS id
ORDER BY article, position, id
LIMIT $limit
