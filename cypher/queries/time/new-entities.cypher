// title: New since
// question: Who and what entered the news since a date?
// param since: date — first day
// param type: string of entity-type = "" — only this entity type; all when empty
// param limit: integer = 100 — rows at most
// example: since=2031-05 type=PERSON
MATCH (a:Article)-[m:MENTIONS]->(e:Entity)
WHERE m.count > 0 AND ($type = '' OR e.etype = $type)
WITH e, min(a.publishedAt) AS earliest, count(DISTINCT a.id) AS inArticles, coalesce(sum(m.count), 0) AS times
WHERE earliest >= $since
RETURN earliest AS firstSeen, e.name AS name, e.etype AS type, e.subtype AS kind, times AS mentions, inArticles AS articles, e.id AS id
ORDER BY firstSeen, mentions DESC, name, id
LIMIT $limit
