// title: Money
// question: Who paid, gave, owns, demanded or received which amount, and who says so?
// param name: name = "" — only where this one takes part; all when empty
// param limit: integer = 100 — rows at most
// example: name=Petrolex
CALL {
  WITH toLower($name) AS asked
  MATCH (:Name {id: asked})-[:NAMES]->(:Entity)<-[:HAS_SUBJECT]-(s:Statement)
  WHERE s.rtype IN ['PAID', 'GAVE', 'RECEIVED', 'OWNS', 'DEMANDED', 'APPROVED', 'HAS_VALUE']
  RETURN s
  UNION
  WITH $name AS asked
  WHERE asked = ''
  MATCH (s:Statement)
  WHERE s.rtype IN ['PAID', 'GAVE', 'RECEIVED', 'OWNS', 'DEMANDED', 'APPROVED', 'HAS_VALUE']
  RETURN s
}
WITH s
WHERE s.isDuplicate = false AND coalesce(s.rejected, false) = false
MATCH (s)-[:HAS_SUBJECT]->(e:Entity)
MATCH (s)-[:HAS_OBJECT]->(q:Quantity)
WHERE any(sign IN ['$', '€', '£', '¥', '₹', 'dollar', 'euro', 'pound', 'yen', 'yuan', 'rupee', 'rouble', 'ruble', 'franc', 'crown', 'peso', 'real', 'rand', 'lira', 'won', 'shilling', 'naira', 'dinar', 'cent '] WHERE toLower(q.name) CONTAINS sign)
RETURN e.name AS who, s.rtype AS relation, q.name AS amount, q.value AS value, s.polarity AS polarity, s.mood AS mood,
  s.modality AS modality, s.speaker AS accordingTo, s.publishedAt AS published, s.quote AS sentence, s.id AS statement
ORDER BY who, relation, amount, statement
LIMIT $limit
