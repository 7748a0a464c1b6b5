// title: Who contradicts whom
// question: Who contradicts, opposes or accuses whom?
// param types: list of relation-type = ["CONTRADICTED", "OPPOSED", "ACCUSED"] — relation types that count
// param name: string = "" — only where this one takes part; all when empty
// param limit: integer = 100 — rows at most
// example: limit=5
MATCH (o:Entity)<-[:HAS_OBJECT]-(s:Statement)-[:HAS_SUBJECT]->(e:Entity)
WHERE s.rtype IN $types AND s.isDuplicate = false
  AND ($name = '' OR toLower(e.name) = toLower($name) OR any(a IN e.aliases WHERE toLower(a) = toLower($name))
    OR toLower(o.name) = toLower($name) OR any(a IN o.aliases WHERE toLower(a) = toLower($name)))
RETURN e.name AS who, s.rtype AS relation, o.name AS whom, s.polarity AS polarity, s.modality AS modality, s.mood AS mood,
  s.chain AS accordingTo, s.publishedAt AS published, s.quote AS sentence, s.id AS statement
ORDER BY coalesce(published, ''), statement
LIMIT $limit
