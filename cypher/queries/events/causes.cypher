// title: Cause and effect
// question: What caused, affected or ended what, and who says so?
// param name: string = "" — only where this takes part; all when empty
// param types: list of relation-type = ["CAUSED", "AFFECTED", "ENDED", "HARMED"] — relation types that count
// param limit: integer = 100 — rows at most
// example: limit=5
MATCH (o:Entity)<-[:HAS_OBJECT]-(s:Statement)-[:HAS_SUBJECT]->(e:Entity)
WHERE s.rtype IN $types AND s.isDuplicate = false
  AND ($name = '' OR toLower(e.name) = toLower($name) OR any(a IN e.aliases WHERE toLower(a) = toLower($name))
    OR toLower(o.name) = toLower($name) OR any(b IN o.aliases WHERE toLower(b) = toLower($name)))
RETURN e.name AS cause, s.rtype AS relation, o.name AS effect, s.modality AS modality, s.mood AS mood, s.polarity AS polarity,
  s.speaker AS accordingTo, s.quote AS sentence, s.id AS statement
ORDER BY cause, relation, effect, statement
LIMIT $limit
