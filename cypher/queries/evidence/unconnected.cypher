// title: Without relations
// question: Who and what is mentioned but related to nothing?
// param type: string of entity-type = "" — only this entity type; all when empty
// param limit: integer = 100 — rows at most
// example: type=PERSON limit=5
MATCH (e:Entity)
WHERE $type = '' OR e.etype = $type
OPTIONAL MATCH (e)-[r]-(o:Entity)
WHERE r.key IS NOT NULL
WITH e, count(r) AS edges
WHERE edges = 0
OPTIONAL MATCH (s:Statement)-[k]->(e)
WHERE type(k) IN ['HAS_SUBJECT', 'HAS_OBJECT'] AND coalesce(s.rejected, false) = false
WITH e, count(DISTINCT s.id) AS found
RETURN e.name AS name, e.etype AS type, e.mentionCount AS mentions, found AS statements, e.id AS id
ORDER BY mentions DESC, name, id
LIMIT $limit
