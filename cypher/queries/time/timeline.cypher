// title: Timeline of X
// question: What is said of X, in the order of when it is said to hold?
// param name: string — name or alias
// param limit: integer = 200 — rows at most
// example: name=Petrolex limit=4
MATCH (e:Entity)<-[h]-(s:Statement)
WHERE type(h) IN ['HAS_SUBJECT', 'HAS_OBJECT'] AND s.isDuplicate = false
  AND (toLower(e.name) = toLower($name) OR any(a IN e.aliases WHERE toLower(a) = toLower($name)))
RETURN DISTINCT coalesce(s.validFrom, s.publishedAt, '') AS date, s.validFrom IS NOT NULL AS dateIsSaid,
  s.subjectName AS subject, s.rtype AS relation, s.objectName AS object, s.modality AS modality, s.mood AS mood,
  s.polarity AS polarity, s.speaker AS accordingTo, s.quote AS sentence, s.id AS statement
ORDER BY date, statement
LIMIT $limit
