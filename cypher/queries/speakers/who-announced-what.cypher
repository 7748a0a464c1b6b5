// title: Who announced what
// question: Who announced what, according to whom?
// param name: name = "" — only what this person, organisation or country announced; everybody when empty
// param limit: integer = 100 — rows at most
// example: limit=3
CALL {
  WITH toLower($name) AS asked
  MATCH (:Name {id: asked})-[:NAMES]->(:Entity)<-[:HAS_SUBJECT]-(s:Statement)
  WHERE s.rtype = 'ANNOUNCED'
  RETURN s
  UNION
  WITH $name AS asked
  WHERE asked = ''
  MATCH (s:Statement)
  WHERE s.rtype = 'ANNOUNCED'
  RETURN s
}
WITH s
WHERE s.isDuplicate = false AND coalesce(s.rejected, false) = false
MATCH (s)-[:HAS_SUBJECT]->(e:Entity)
RETURN s.subjectName AS who, s.objectName AS announced, s.chain AS accordingTo, s.modality AS modality,
  s.polarity AS polarity, s.mood AS mood, s.publishedAt AS published, s.quote AS sentence, s.id AS statement
ORDER BY coalesce(published, ''), statement
LIMIT $limit
