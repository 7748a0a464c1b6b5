// title: What two articles share
// question: Which people, organisations, places and events stand in both articles?
// param one: string — id, or words of the title, of one article
// param other: string — id, or words of the title, of the other
// param limit: integer = 100 — rows at most
// example: one="Oil company denies" other="Port strike"
MATCH (a:Article)-[m:MENTIONS]->(e:Entity)<-[n:MENTIONS]-(b:Article)
WHERE a.id <> b.id AND e.etype <> 'DATE' AND e.etype <> 'QUANTITY' AND (a.id = $one OR toLower(a.title) CONTAINS toLower($one))
  AND (b.id = $other OR toLower(b.title) CONTAINS toLower($other))
RETURN e.name AS name, e.etype AS type, m.count AS mentions, n.count AS otherMentions, a.title AS title, b.title AS otherTitle, e.id AS id
ORDER BY mentions DESC, otherMentions DESC, name, id, title, otherTitle
LIMIT $limit
