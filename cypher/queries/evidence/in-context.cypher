// title: X in context
// question: In which sentences is X mentioned, in which words?
// param name: string — name or alias
// param limit: integer = 100 — rows at most
// example: name="Grace Wanjohi" limit=5
MATCH (e:Entity)<-[:REFERS_TO]-(m:Mention)<-[:HAS_MENTION]-(x:Sentence)
WHERE x.isDuplicate = false
  AND (toLower(e.name) = toLower($name) OR any(a IN e.aliases WHERE toLower(a) = toLower($name)))
MATCH (b:Article)
WHERE b.id = x.articleId
RETURN e.name AS name, m.text AS words, m.kind AS kind, x.text AS sentence, b.title AS title, b.publishedAt AS published, b.id AS article,
  m.startOff AS position, m.id AS mention
ORDER BY coalesce(published, ''), article, position, mention
LIMIT $limit
