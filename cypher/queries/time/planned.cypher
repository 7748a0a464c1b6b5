// title: Planned, tried, expected
// question: What is intended, attempted, predicted or demanded but not said to have happened?
// param moods: list of mood = ["intended", "attempted", "predicted", "normative", "conditional", "alleged"] — moods that count
// param name: name = "" — only about this one; all when empty
// param limit: integer = 100 — rows at most
// example: limit=3
CALL {
  WITH toLower($name) AS asked
  MATCH (:Name {id: asked})-[:NAMES]->(:Entity)<-[h]-(s:Statement)
  WHERE type(h) IN ['HAS_SUBJECT', 'HAS_OBJECT'] AND s.mood IN $moods
  RETURN s
  UNION
  WITH $name AS asked
  WHERE asked = ''
  MATCH (s:Statement)
  WHERE s.mood IN $moods
  RETURN s
}
WITH s
WHERE s.isDuplicate = false AND coalesce(s.rejected, false) = false
MATCH (s)-[:HAS_SUBJECT]->(e:Entity)
MATCH (s)-[:HAS_OBJECT]->(o:Entity)
RETURN s.mood AS mood, e.name AS subject, s.rtype AS relation, s.predicate AS predicate, o.name AS object,
  s.polarity AS polarity, s.chain AS sources, s.publishedAt AS published, s.quote AS sentence, s.id AS statement
ORDER BY mood, coalesce(published, ''), statement
LIMIT $limit
