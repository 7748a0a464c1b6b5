// title: Most mentioned
// question: Who and what do the articles speak of most?
// param type: string of entity-type = "" — only this entity type, for example PERSON; all when empty
// param limit: integer = 50 — rows at most
// example: type=PERSON limit=5
MATCH (a:Article)-[m:MENTIONS]->(e:Entity)
WHERE m.count > 0 AND ($type = '' OR e.etype = toUpper($type))
WITH e, coalesce(sum(m.count), 0) AS times, count(a) AS inArticles
RETURN e.name AS name, e.etype AS type, e.subtype AS kind, times AS mentions, inArticles AS articles, e.aliases AS aliases, e.id AS id
ORDER BY mentions DESC, articles DESC, name, id
LIMIT $limit
