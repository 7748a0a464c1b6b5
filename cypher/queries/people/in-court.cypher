// title: Arrests, charges, inquiries
// question: Who was detained, charged, convicted, sanctioned or investigated, by whom and for what?
// param name: name = "" — only where this one takes part; all when empty
// param types: list of relation-type = ["DETAINED", "CHARGED", "CHARGED_WITH", "INVESTIGATED", "SANCTIONED"] — relation types that count
// param limit: integer = 100 — rows at most
// example: name="Waqar Shah"
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
RETURN e.name AS subject, s.rtype AS relation, o.name AS object, s.polarity AS polarity, s.mood AS mood, s.modality AS modality,
  s.validFrom AS date, s.chain AS accordingTo, s.publishedAt AS published, s.quote AS sentence, s.id AS statement
ORDER BY coalesce(published, ''), subject, relation, object, statement
LIMIT $limit
