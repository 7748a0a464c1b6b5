// title: Timeline of X
// question: What is said of X, in the order of when it is said to hold?
// param name: name — name or alias
// param limit: integer = 200 — rows at most
// example: name=Petrolex limit=4
WITH toLower($name) AS asked
MATCH (:Name {id: asked})-[:NAMES]->(e:Entity)
MATCH (e)<-[h]-(s:Statement)
WHERE type(h) IN ['HAS_SUBJECT', 'HAS_OBJECT'] AND s.isDuplicate = false AND coalesce(s.rejected, false) = false
RETURN DISTINCT coalesce(s.validFrom, s.publishedAt, '') AS date, s.validFrom IS NOT NULL AS dateIsSaid,
  s.subjectName AS subject, s.rtype AS relation, s.objectName AS object, s.modality AS modality, s.mood AS mood,
  s.polarity AS polarity, s.speaker AS accordingTo, s.quote AS sentence, s.id AS statement
ORDER BY date, statement
LIMIT $limit
