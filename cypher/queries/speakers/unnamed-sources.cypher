// title: Unnamed sources
// question: What rests on sources that nobody names?
// param limit: integer = 100 — rows at most
// example: limit=3
MATCH (c:Claim)-[:IN_SENTENCE]->(x:Sentence)
WHERE c.speaker = 'UNNAMED' AND c.isDuplicate = false
WITH c, min(x.startOff) AS first
MATCH (a:Article)-[:HAS_SENTENCE]->(y:Sentence)
WHERE a.id = c.articleId AND y.startOff = first
RETURN c.source AS source, c.cue AS cue, c.text AS said, c.certainty AS certainty, y.text AS sentence,
  a.title AS title, a.publisher AS publisher, a.publishedAt AS published, c.id AS claim
ORDER BY coalesce(published, ''), claim
LIMIT $limit
