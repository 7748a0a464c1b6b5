// title: Mentioned together
// question: Which things stand in the same sentences as X?
// param name: string — name or alias
// param limit: integer = 50 — rows at most
// example: name="Ilze Kalnina" limit=5
MATCH (e:Entity)<-[:REFERS_TO]-(m:Mention)<-[:HAS_MENTION]-(x:Sentence)-[:HAS_MENTION]->(n:Mention)-[:REFERS_TO]->(o:Entity)
WHERE o.id <> e.id AND x.isDuplicate = false
  AND (toLower(e.name) = toLower($name) OR any(a IN e.aliases WHERE toLower(a) = toLower($name)))
WITH o, count(DISTINCT x.id) AS together, count(DISTINCT x.articleId) AS inArticles
RETURN o.name AS name, o.etype AS type, together AS sentences, inArticles AS articles, o.id AS id
ORDER BY sentences DESC, articles DESC, name, id
LIMIT $limit
