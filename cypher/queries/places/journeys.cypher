// title: Journeys
// question: Who went, fled or was sent where, or meant to?
// param name: string = "" — only this traveller or this place; all when empty
// param limit: integer = 100 — rows at most
// example: name=Russia
MATCH (o:Entity)<-[:HAS_OBJECT]-(s:Statement)-[:HAS_SUBJECT]->(e:Entity)
WHERE s.rtype IN ['MOVED_TO', 'FLED', 'DEPLOYED'] AND s.isDuplicate = false
  AND ($name = '' OR toLower(e.name) = toLower($name) OR any(a IN e.aliases WHERE toLower(a) = toLower($name))
    OR toLower(o.name) = toLower($name) OR any(b IN o.aliases WHERE toLower(b) = toLower($name)))
RETURN e.name AS who, s.rtype AS relation, o.name AS place, s.validFrom AS date, s.polarity AS polarity, s.mood AS mood,
  s.chain AS accordingTo, s.publishedAt AS published, s.quote AS sentence, s.id AS statement
ORDER BY coalesce(date, published, ''), who, relation, place, statement
LIMIT $limit
