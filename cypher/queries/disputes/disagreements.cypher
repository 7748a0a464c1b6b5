// title: Disagreements
// question: Which statements does one speaker make and another deny?
// param limit: integer = 100 — rows at most
// example: limit=5
MATCH (d:Statement)
WHERE d.polarity = 'negative' AND d.isDuplicate = false AND coalesce(d.rejected, false) = false
MATCH (s:Statement)
WHERE s.edgeKey = d.edgeKey AND s.polarity = 'positive' AND s.isDuplicate = false AND coalesce(s.rejected, false) = false AND s.speakerKey <> d.speakerKey
RETURN s.subjectName AS subject, s.rtype AS relation, s.objectName AS object, s.speaker AS saidBy, d.speaker AS deniedBy,
  s.mood AS mood, s.quote AS says, d.quote AS denies, s.id AS statement, d.id AS denial
ORDER BY subject, relation, object, statement, denial
LIMIT $limit
