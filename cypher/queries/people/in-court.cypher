// title: Arrests, charges, inquiries
// question: Who was detained, charged, convicted, sanctioned or investigated, by whom and for what?
// param name: string = "" — only where this one takes part; all when empty
// param types: list of relation-type = ["DETAINED", "CHARGED", "CHARGED_WITH", "INVESTIGATED", "SANCTIONED"] — relation types that count
// param limit: integer = 100 — rows at most
// example: name="Waqar Shah"
MATCH (o:Entity)<-[:HAS_OBJECT]-(s:Statement)-[:HAS_SUBJECT]->(e:Entity)
WHERE s.rtype IN $types AND s.isDuplicate = false
  AND ($name = '' OR toLower(e.name) = toLower($name) OR any(a IN e.aliases WHERE toLower(a) = toLower($name))
    OR toLower(o.name) = toLower($name) OR any(b IN o.aliases WHERE toLower(b) = toLower($name)))
RETURN e.name AS subject, s.rtype AS relation, o.name AS object, s.polarity AS polarity, s.mood AS mood, s.modality AS modality,
  s.validFrom AS date, s.chain AS accordingTo, s.publishedAt AS published, s.quote AS sentence, s.id AS statement
ORDER BY coalesce(published, ''), subject, relation, object, statement
LIMIT $limit
