// title: What read the statements
// question: Which head or rule made how many statements, and how sure was it?
MATCH (s:Statement)
WHERE s.isDuplicate = false
WITH s.extractor AS reader, s.rtype AS type, count(s) AS found, sum(CASE WHEN s.plain THEN 1 ELSE 0 END) AS facts,
  round(avg(s.confidence) * 1000) / 1000.0 AS mean
RETURN reader AS extractor, type AS relation, found AS statements, facts AS plain, mean AS meanConfidence
ORDER BY extractor, statements DESC, relation
