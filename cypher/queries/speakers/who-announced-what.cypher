// title: Who announced what
// question: Who announced what, according to whom?
// param name: string = "" — only what this person, organisation or country announced; everybody when empty
// param limit: integer = 100 — rows at most
// example: limit=3
MATCH (s:Statement)-[:HAS_SUBJECT]->(e:Entity)
WHERE s.rtype = 'ANNOUNCED' AND s.isDuplicate = false
  AND ($name = '' OR toLower(e.name) = toLower($name) OR any(a IN e.aliases WHERE toLower(a) = toLower($name)))
RETURN s.subjectName AS who, s.objectName AS announced, s.chain AS accordingTo, s.modality AS modality,
  s.polarity AS polarity, s.mood AS mood, s.publishedAt AS published, s.quote AS sentence, s.id AS statement
ORDER BY coalesce(published, ''), statement
LIMIT $limit
