// title: Planned, tried, expected
// question: What is intended, attempted, predicted or demanded but not said to have happened?
// param moods: list of mood = ["intended", "attempted", "predicted", "normative", "conditional", "alleged"] — moods that count
// param name: string = "" — only about this one; all when empty
// param limit: integer = 100 — rows at most
// example: limit=3
MATCH (o:Entity)<-[:HAS_OBJECT]-(s:Statement)-[:HAS_SUBJECT]->(e:Entity)
WHERE s.mood IN $moods AND s.isDuplicate = false
  AND ($name = '' OR toLower(e.name) = toLower($name) OR any(a IN e.aliases WHERE toLower(a) = toLower($name))
    OR toLower(o.name) = toLower($name) OR any(a IN o.aliases WHERE toLower(a) = toLower($name)))
RETURN s.mood AS mood, e.name AS subject, s.rtype AS relation, s.predicate AS predicate, o.name AS object,
  s.polarity AS polarity, s.chain AS sources, s.publishedAt AS published, s.quote AS sentence, s.id AS statement
ORDER BY mood, coalesce(published, ''), statement
LIMIT $limit
