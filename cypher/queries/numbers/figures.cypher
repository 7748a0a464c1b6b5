// title: Figures
// question: Which numbers are given for what, and by whom?
// param name: string = "" — only figures for this one; all when empty
// param limit: integer = 100 — rows at most
// example: name="Pacific Wings"
MATCH (e:Entity)<-[h]-(s:Statement)-[k]->(q:Quantity)
WHERE type(h) IN ['HAS_SUBJECT', 'HAS_OBJECT'] AND type(k) IN ['HAS_SUBJECT', 'HAS_OBJECT'] AND e.id <> q.id
  AND s.isDuplicate = false
  AND ($name = '' OR toLower(e.name) = toLower($name) OR any(a IN e.aliases WHERE toLower(a) = toLower($name)))
RETURN e.name AS about, s.rtype AS relation, q.name AS figure, q.value AS value, s.modality AS modality,
  s.polarity AS polarity, s.chain AS sources, s.publishedAt AS published, s.quote AS sentence, s.id AS statement
ORDER BY about, coalesce(published, ''), statement
LIMIT $limit
