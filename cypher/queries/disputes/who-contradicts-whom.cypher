// title: Who contradicts whom
// question: Who contradicts, opposes or accuses whom?
// param types: list of relation-type = ["CONTRADICTED", "OPPOSED", "ACCUSED"] — relation types that count
// param name: name = "" — only where this one takes part; all when empty
// param limit: integer = 100 — rows at most
// example: limit=5
CALL {
  WITH toLower($name) AS asked
  MATCH (:Name {id: asked})-[:NAMES]->(:Entity)<-[h]-(s:Statement)
  WHERE type(h) IN ['HAS_SUBJECT', 'HAS_OBJECT'] AND s.rtype IN $types
  RETURN s
  UNION
  WITH $name AS asked
  WHERE asked = ''
  MATCH (s:Statement)
  WHERE s.rtype IN $types
  RETURN s
}
WITH s
WHERE s.isDuplicate = false AND coalesce(s.rejected, false) = false
MATCH (s)-[:HAS_SUBJECT]->(e:Entity)
MATCH (s)-[:HAS_OBJECT]->(o:Entity)
RETURN e.name AS who, s.rtype AS relation, o.name AS whom, s.polarity AS polarity, s.modality AS modality, s.mood AS mood,
  s.chain AS accordingTo, s.publishedAt AS published, s.quote AS sentence, s.id AS statement
ORDER BY coalesce(published, ''), statement
LIMIT $limit
