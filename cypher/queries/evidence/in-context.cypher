// title: X in context
// question: In which sentences is X mentioned, in which words?
// param name: name — name or alias
// param limit: integer = 100 — rows at most
// example: name="Grace Wanjohi" limit=5
WITH toLower($name) AS asked
MATCH (:Name {id: asked})-[:NAMES]->(e:Entity)
MATCH (e)<-[:REFERS_TO]-(m:Mention)<-[:HAS_MENTION]-(x:Sentence)<-[:HAS_SENTENCE]-(b:Article)
WHERE x.isDuplicate = false
RETURN e.name AS name, m.text AS words, m.kind AS kind, x.text AS sentence, b.title AS title, b.publishedAt AS published, b.id AS article,
  m.startOff AS position, m.id AS mention
ORDER BY coalesce(published, ''), article, position, mention
LIMIT $limit
