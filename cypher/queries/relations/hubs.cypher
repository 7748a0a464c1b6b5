// title: Best connected
// question: Who and what is related to most others?
// param type: string of entity-type = "" — only this entity type, for example PERSON; all when empty
// param limit: integer = 25 — rows at most
// example: type=PERSON limit=5
MATCH (e:Entity)-[r]-(o:Entity)
WHERE r.key IS NOT NULL AND ($type = '' OR e.etype = $type)
WITH e, count(DISTINCT o.id) AS others, count(DISTINCT r.key) AS edges
RETURN e.name AS name, e.etype AS type, others AS neighbours, edges AS relations, e.id AS id
ORDER BY neighbours DESC, relations DESC, name, id
LIMIT $limit
