// title: Same name, two entities
// question: Which entities carry the same name or alias and may be one and the same, or must be kept apart?
// param limit: integer = 100 — rows at most
// example: limit=5
MATCH (e:Entity)
WHERE e.scope = 'global' AND e.etype <> 'DATE' AND e.etype <> 'QUANTITY'
UNWIND e.aliases + [e.name] AS name
WITH DISTINCT toLower(name) AS shared, e
ORDER BY shared, e.name, e.id
WITH shared, collect(e.name) AS names, collect(e.etype) AS types, collect(e.id) AS ids, count(e) AS entities
WHERE entities > 1
RETURN shared AS sharedName, entities AS entities, names AS names, types AS types, ids AS ids
ORDER BY entities DESC, sharedName
LIMIT $limit
