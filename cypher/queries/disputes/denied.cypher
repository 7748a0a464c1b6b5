// title: Denied
// question: What is said not to be so, and by whom?
// param name: string = "" — only about this one; all when empty
// param limit: integer = 100 — rows at most
// example: name=Petrolex
MATCH (o:Entity)<-[:HAS_OBJECT]-(s:Statement)-[:HAS_SUBJECT]->(e:Entity)
WHERE s.polarity = 'negative' AND s.isDuplicate = false
  AND ($name = '' OR toLower(e.name) = toLower($name) OR any(a IN e.aliases WHERE toLower(a) = toLower($name))
    OR toLower(o.name) = toLower($name) OR any(a IN o.aliases WHERE toLower(a) = toLower($name)))
RETURN e.name AS subject, s.rtype AS relation, s.predicate AS predicate, o.name AS object, s.speaker AS deniedBy,
  s.chain AS sources, s.publishedAt AS published, s.quote AS sentence, s.id AS statement
ORDER BY coalesce(published, ''), statement
LIMIT $limit
