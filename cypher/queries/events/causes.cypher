// title: Cause and effect
// question: What caused, affected or ended what, and who says so?
// param name: name = "" — only where this takes part; all when empty
// param types: list of relation-type = ["CAUSED", "AFFECTED", "ENDED", "HARMED"] — relation types that count
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
RETURN e.name AS cause, s.rtype AS relation, o.name AS effect, s.modality AS modality, s.mood AS mood, s.polarity AS polarity,
  s.speaker AS accordingTo, s.quote AS sentence, s.id AS statement
ORDER BY cause, relation, effect, statement
LIMIT $limit
