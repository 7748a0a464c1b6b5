// title: Disagreement on numbers
// question: For what do sources give different numbers of the same unit?
// param limit: integer = 100 — rows at most
// example: limit=5
MATCH (q:Quantity)<-[:HAS_OBJECT]-(s:Statement)-[:HAS_SUBJECT]->(e:Entity)
WHERE s.isDuplicate = false AND coalesce(s.rejected, false) = false AND q.value IS NOT NULL
MATCH (p:Quantity)<-[:HAS_OBJECT]-(t:Statement)-[:HAS_SUBJECT]->(e)
WHERE t.isDuplicate = false AND coalesce(t.rejected, false) = false AND t.rtype = s.rtype AND p.value IS NOT NULL AND s.speakerKey <> t.speakerKey
  AND toFloat(q.value) < toFloat(p.value)
WITH e, s, t, q, p, split(toLower(q.name), ' ') AS words, split(toLower(p.name), ' ') AS otherWords
WHERE words[size(words) - 1] = otherWords[size(otherWords) - 1]
  OR any(sign IN ['$', '€', '£', '¥', '₹', '%'] WHERE q.name CONTAINS sign AND p.name CONTAINS sign)
RETURN e.name AS about, s.rtype AS relation, q.name AS figure, s.speaker AS saidBy, p.name AS otherFigure, t.speaker AS otherSaidBy,
  s.quote AS sentence, t.quote AS otherSentence, s.id AS statement, t.id AS otherStatement
ORDER BY about, relation, figure, otherFigure, statement, otherStatement
LIMIT $limit
