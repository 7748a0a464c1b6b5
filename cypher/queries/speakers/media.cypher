// title: Media and their voices
// question: Which publishers report, how much, and whose words do they print most?
// param limit: integer = 50 — rows at most
// example: limit=3
MATCH (a:Article)
OPTIONAL MATCH (c:Claim)
WHERE c.articleId = a.id AND c.isDuplicate = false
WITH coalesce(a.publisher, 'unknown') AS house, c.speaker AS voice, count(c) AS said, count(DISTINCT a.id) AS inArticles
ORDER BY house, said DESC, voice
WITH house AS house, collect(voice) AS voices, coalesce(sum(said), 0) AS total, max(inArticles) AS most
MATCH (b:Article)
WHERE coalesce(b.publisher, 'unknown') = house
WITH house, voices, total, count(b) AS written, min(b.publishedAt) AS earliest, max(b.publishedAt) AS latest
RETURN house AS publisher, written AS articles, total AS claims, voices[0..5] AS mostQuoted, earliest AS first, latest AS last
ORDER BY articles DESC, claims DESC, publisher
LIMIT $limit
