// title: Evidence of an edge
// question: Why does the graph say that X and Y are related: which sentences, whose words, read by what?
// param subject: string — name or alias of one end
// param object: string — name or alias of the other end
// param type: string of relation-type = "" — only this relation type, for example MET_WITH; all when empty
// example: subject="Clean Delta" object=Petrolex type=ACCUSED
MATCH (o:Entity)<-[:HAS_OBJECT]-(s:Statement)-[:HAS_SUBJECT]->(e:Entity), (s)-[:EVIDENCED_BY]->(x:Sentence)
WHERE ($type = '' OR s.rtype = $type)
  AND (((toLower(e.name) = toLower($subject) OR any(a IN e.aliases WHERE toLower(a) = toLower($subject)))
      AND (toLower(o.name) = toLower($object) OR any(a IN o.aliases WHERE toLower(a) = toLower($object))))
    OR ((toLower(o.name) = toLower($subject) OR any(a IN o.aliases WHERE toLower(a) = toLower($subject)))
      AND (toLower(e.name) = toLower($object) OR any(a IN e.aliases WHERE toLower(a) = toLower($object)))))
RETURN e.name AS subject, s.rtype AS relation, o.name AS object, x.text AS sentence, s.trigger AS trigger,
  s.chain AS sources, s.modality AS modality, s.mood AS mood, s.polarity AS polarity, s.plain AS plain,
  s.isDuplicate AS repeated, s.confidence AS confidence, s.extractor AS extractor, s.publishedAt AS published,
  s.startOff AS begins, s.endOff AS ends, s.id AS statement, x.startOff AS position
ORDER BY relation, coalesce(published, ''), statement, position
