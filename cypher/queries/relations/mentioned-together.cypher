// title: Mentioned together
// question: Which things stand in the same sentences as X?
// param name: name — name or alias
// param limit: integer = 50 — rows at most
// example: name="Ilze Kalnina" limit=5
WITH toLower($name) AS asked
MATCH (:Name {id: asked})-[:NAMES]->(e:Entity)
MATCH (e)<-[:REFERS_TO]-(m:Mention)<-[:HAS_MENTION]-(x:Sentence)
WHERE x.isDuplicate = false
OPTIONAL MATCH (x)-[:DUPLICATE_OF]->(y:Sentence)
WHERE y.articleId <> x.articleId
WITH e, x, count(y) AS reprinted
WHERE reprinted = 0
MATCH (x)-[:HAS_MENTION]->(n:Mention)-[:REFERS_TO]->(o:Entity)
WHERE o.id <> e.id
WITH o, count(DISTINCT x.id) AS together, count(DISTINCT x.articleId) AS inArticles
RETURN o.name AS name, o.etype AS type, together AS sentences, inArticles AS articles, o.id AS id
ORDER BY sentences DESC, articles DESC, name, id
LIMIT $limit
