// title: Articles about X
// question: Which articles mention X, and how often?
// param name: name — name or alias
// param limit: integer = 100 — rows at most
// example: name=Kenya
WITH toLower($name) AS asked
MATCH (:Name {id: asked})-[:NAMES]->(e:Entity)
MATCH (e)<-[m:MENTIONS]-(a:Article)
WHERE m.count > 0
WITH a, coalesce(sum(m.count), 0) AS times
RETURN a.title AS title, a.publisher AS publisher, a.publishedAt AS published, times AS mentions, a.url AS url, a.id AS article
ORDER BY mentions DESC, coalesce(published, ''), article
LIMIT $limit
