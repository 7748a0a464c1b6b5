// title: Statements about X by modality
// question: How surely is what said of X: asserted, reported, estimated, denied, planned?
// param name: name — name or alias
// example: name=Petrolex
WITH toLower($name) AS asked
MATCH (:Name {id: asked})-[:NAMES]->(e:Entity)
MATCH (e)<-[h]-(s:Statement)
WHERE type(h) IN ['HAS_SUBJECT', 'HAS_OBJECT'] AND s.isDuplicate = false AND coalesce(s.rejected, false) = false
WITH DISTINCT s
MATCH (s)-[:EVIDENCED_BY]->(x:Sentence)
OPTIONAL MATCH (x)-[:DUPLICATE_OF]->(y:Sentence)
WHERE y.articleId <> x.articleId
WITH s, count(x) AS printed, count(y) AS reprinted
WHERE reprinted < printed
WITH s.modality AS how, s.polarity AS sign, coalesce(s.mood, 'none') AS inMood, count(DISTINCT s.id) AS found,
  min(s.subjectName + ' ' + s.rtype + ' ' + s.objectName) AS one
RETURN how AS modality, sign AS polarity, inMood AS mood, found AS statements, one AS example
ORDER BY statements DESC, modality, polarity, mood
