// title: Articles about X
// question: Which articles mention X, and how often?
// param name: string — name or alias
// param limit: integer = 100 — rows at most
// example: name=Kenya
MATCH (a:Article)-[m:MENTIONS]->(e:Entity)
WHERE toLower(e.name) = toLower($name) OR any(b IN e.aliases WHERE toLower(b) = toLower($name))
WITH a, coalesce(sum(m.count), 0) AS times
RETURN a.title AS title, a.publisher AS publisher, a.publishedAt AS published, times AS mentions, a.url AS url, a.id AS article
ORDER BY mentions DESC, coalesce(published, ''), article
LIMIT $limit
