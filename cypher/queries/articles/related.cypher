// title: Related articles
// question: Which articles are about the same people, organisations, places and events as this one?
// param article: string — id, or words of the title
// param limit: integer = 25 — rows at most
// example: article="denies paying" limit=3
MATCH (a:Article)-[:MENTIONS]->(e:Entity)<-[:MENTIONS]-(b:Article)
WHERE (a.id = $article OR toLower(a.title) CONTAINS toLower($article)) AND b.id <> a.id AND e.etype <> 'DATE' AND e.etype <> 'QUANTITY'
WITH a, b, e
ORDER BY e.name, e.id
WITH a, b, count(e) AS common, collect(e.name) AS names
RETURN b.title AS title, b.publisher AS publisher, b.publishedAt AS published, common AS shared, names[0..10] AS about, b.id AS article,
  a.id AS sharedWith
ORDER BY shared DESC, coalesce(published, ''), article, sharedWith
LIMIT $limit
