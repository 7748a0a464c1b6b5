// title: Journeys
// question: Who went, fled or was sent where, or meant to?
// param name: name = "" — only this traveller or this place; all when empty
// param limit: integer = 100 — rows at most
// example: name=Russia
CALL {
  WITH toLower($name) AS asked
  MATCH (:Name {id: asked})-[:NAMES]->(:Entity)<-[h]-(s:Statement)
  WHERE type(h) IN ['HAS_SUBJECT', 'HAS_OBJECT'] AND s.rtype IN ['MOVED_TO', 'FLED', 'DEPLOYED']
  RETURN s
  UNION
  WITH $name AS asked
  WHERE asked = ''
  MATCH (s:Statement)
  WHERE s.rtype IN ['MOVED_TO', 'FLED', 'DEPLOYED']
  RETURN s
}
WITH s
WHERE s.isDuplicate = false AND coalesce(s.rejected, false) = false
MATCH (s)-[:HAS_SUBJECT]->(e:Entity)
MATCH (s)-[:HAS_OBJECT]->(o:Entity)
RETURN e.name AS who, s.rtype AS relation, o.name AS place, s.validFrom AS date, s.polarity AS polarity, s.mood AS mood,
  s.chain AS accordingTo, s.publishedAt AS published, s.quote AS sentence, s.id AS statement
ORDER BY coalesce(date, published, ''), who, relation, place, statement
LIMIT $limit
