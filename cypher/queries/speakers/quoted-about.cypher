// title: Voices on X
// question: Who is quoted about X, and how often?
// param name: string — name or alias of a person, organisation, place, event …
// param limit: integer = 50 — rows at most
// example: name=Petrolex
MATCH (c:Claim)-[:ABOUT]->(o:Entity)
WHERE c.isDuplicate = false
  AND (toLower(o.name) = toLower($name) OR any(a IN o.aliases WHERE toLower(a) = toLower($name)))
WITH DISTINCT c
WITH c.speaker AS speaker, count(c) AS said, count(DISTINCT c.articleId) AS inArticles,
  sum(CASE WHEN c.certainty = 'certain' THEN 0 ELSE 1 END) AS unsure, min(c.text) AS one
RETURN speaker AS speaker, said AS claims, inArticles AS articles, unsure AS hedged, one AS example
ORDER BY claims DESC, articles DESC, speaker
LIMIT $limit
