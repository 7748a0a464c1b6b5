// title: Figures
// question: Which numbers are given for what, and by whom?
// param name: name = "" — only figures for this one; all when empty
// param limit: integer = 100 — rows at most
// example: name="Pacific Wings"
CALL {
  WITH toLower($name) AS asked
  MATCH (:Name {id: asked})-[:NAMES]->(e:Entity)
  RETURN e
  UNION
  WITH $name AS asked
  WHERE asked = ''
  MATCH (e:Entity)
  RETURN e
}
MATCH (e)<-[h]-(s:Statement)
WHERE type(h) IN ['HAS_SUBJECT', 'HAS_OBJECT'] AND s.isDuplicate = false AND coalesce(s.rejected, false) = false
MATCH (s)-[k]->(q:Quantity)
WHERE type(k) IN ['HAS_SUBJECT', 'HAS_OBJECT'] AND e.id <> q.id
RETURN e.name AS about, s.rtype AS relation, q.name AS figure, q.value AS value, s.modality AS modality,
  s.polarity AS polarity, s.chain AS sources, s.publishedAt AS published, s.quote AS sentence, s.id AS statement
ORDER BY about, coalesce(published, ''), statement
LIMIT $limit
