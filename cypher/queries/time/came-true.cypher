// title: What became of plans
// question: Which plans and predictions were later reported as facts?
// param limit: integer = 100 — rows at most
// example: limit=5
MATCH (p:Statement)
WHERE p.mood IN ['intended', 'predicted', 'attempted', 'normative', 'conditional'] AND p.isDuplicate = false AND coalesce(p.rejected, false) = false
MATCH (s:Statement)
WHERE s.edgeKey = p.edgeKey AND s.plain = true AND coalesce(s.publishedAt, '') >= coalesce(p.publishedAt, '')
RETURN s.subjectName AS subject, s.rtype AS relation, s.objectName AS object, p.mood AS mood, p.speaker AS plannedBy,
  p.publishedAt AS plannedOn, s.speaker AS reportedBy, s.publishedAt AS reportedOn, p.quote AS plan, s.quote AS fact, p.id AS planId,
  s.id AS statement
ORDER BY coalesce(reportedOn, ''), subject, relation, object, planId, statement
LIMIT $limit
