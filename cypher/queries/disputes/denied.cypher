// title: Denied
// question: What is said not to be so, and by whom?
// param name: name = "" — only about this one; all when empty
// param limit: integer = 100 — rows at most
// example: name=Petrolex
CALL {
  WITH toLower($name) AS asked
  MATCH (:Name {id: asked})-[:NAMES]->(:Entity)<-[h]-(s:Statement)
  WHERE type(h) IN ['HAS_SUBJECT', 'HAS_OBJECT'] AND s.polarity = 'negative'
  RETURN s
  UNION
  WITH $name AS asked
  WHERE asked = ''
  MATCH (s:Statement)
  WHERE s.polarity = 'negative'
  RETURN s
}
WITH s
WHERE s.isDuplicate = false AND coalesce(s.rejected, false) = false
MATCH (s)-[:HAS_SUBJECT]->(e:Entity)
MATCH (s)-[:HAS_OBJECT]->(o:Entity)
RETURN e.name AS subject, s.rtype AS relation, s.predicate AS predicate, o.name AS object, s.speaker AS deniedBy,
  s.chain AS sources, s.publishedAt AS published, s.quote AS sentence, s.id AS statement
ORDER BY coalesce(published, ''), statement
LIMIT $limit
