// title: Money
// question: Who paid, gave, owns, demanded or received which amount, and who says so?
// param name: string = "" — only where this one takes part; all when empty
// param limit: integer = 100 — rows at most
// example: name=Petrolex
MATCH (q:Quantity)<-[:HAS_OBJECT]-(s:Statement)-[:HAS_SUBJECT]->(e:Entity)
WHERE s.isDuplicate = false AND (s.rtype IN ['PAID', 'GAVE', 'RECEIVED', 'OWNS', 'DEMANDED', 'APPROVED'] OR s.rtype = 'HAS_VALUE')
  AND any(sign IN ['$', '€', '£', '¥', '₹', 'dollar', 'euro', 'pound', 'yen', 'yuan', 'rupee', 'rouble', 'ruble', 'franc', 'crown', 'peso', 'real', 'rand', 'lira', 'won', 'shilling', 'naira', 'dinar', 'cent '] WHERE toLower(q.name) CONTAINS sign)
  AND ($name = '' OR toLower(e.name) = toLower($name) OR any(a IN e.aliases WHERE toLower(a) = toLower($name)))
RETURN e.name AS who, s.rtype AS relation, q.name AS amount, q.value AS value, s.polarity AS polarity, s.mood AS mood,
  s.modality AS modality, s.speaker AS accordingTo, s.publishedAt AS published, s.quote AS sentence, s.id AS statement
ORDER BY who, relation, amount, statement
LIMIT $limit
