// title: Places in the news
// question: Which places are reported on most, and in which country do they lie?
// param kind: string = "" — only this kind: COUNTRY, REGION, CITY, OTHER; all when empty
// param limit: integer = 25 — rows at most
// example: kind=CITY limit=5
MATCH (a:Article)-[m:MENTIONS]->(l:Location)
WHERE m.count > 0 AND ($kind = '' OR l.subtype = toUpper($kind))
WITH l, count(DISTINCT a.id) AS inArticles, coalesce(sum(m.count), 0) AS times
OPTIONAL MATCH (l)-[:LOCATED_IN]->(c:Location)
WITH l, inArticles, times, min(c.name) AS around
RETURN l.name AS place, l.subtype AS kind, around AS country, inArticles AS articles, times AS mentions, l.qid AS wikidata, l.id AS id
ORDER BY articles DESC, mentions DESC, place, id
LIMIT $limit
