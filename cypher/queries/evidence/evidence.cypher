// title: Evidence of an edge
// question: Why does the graph say that X and Y are related: which sentences, whose words, read by what?
// param subject: name — name or alias of one end
// param object: name — name or alias of the other end
// param type: string of relation-type = "" — only this relation type, for example MET_WITH; all when empty
// example: subject="Clean Delta" object=Petrolex type=ACCUSED
WITH toLower($subject) AS first, toLower($object) AS second
MATCH (:Name {id: first})-[:NAMES]->(x:Entity)
WITH collect(x.id) AS ids, second
MATCH (:Name {id: second})-[:NAMES]->(y:Entity)<-[h]-(s:Statement)
WHERE type(h) IN ['HAS_SUBJECT', 'HAS_OBJECT'] AND ($type = '' OR s.rtype = $type) AND coalesce(s.rejected, false) = false
WITH DISTINCT s, y, ids
MATCH (s)-[:HAS_SUBJECT]->(e:Entity)
MATCH (s)-[:HAS_OBJECT]->(o:Entity)
WHERE (e.id = y.id AND o.id IN ids) OR (o.id = y.id AND e.id IN ids)
MATCH (s)-[:EVIDENCED_BY]->(x:Sentence)
WITH DISTINCT s, e, o, x
RETURN e.name AS subject, s.rtype AS relation, o.name AS object, x.text AS sentence, s.trigger AS trigger,
  s.chain AS sources, s.modality AS modality, s.mood AS mood, s.polarity AS polarity, s.plain AS plain,
  s.isDuplicate AS repeated, s.confidence AS confidence, s.extractor AS extractor, s.publishedAt AS published,
  s.startOff AS begins, s.endOff AS ends, s.id AS statement, x.startOff AS position
ORDER BY relation, coalesce(published, ''), statement, position
