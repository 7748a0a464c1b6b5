// title: What is planned for when
// question: What is planned, demanded or expected, and for which day?
// param from: date = "" — first day, month or year; no limit when empty
// param to: date = "9999" — last day, month or year, included
// param limit: integer = 100 — rows at most
// example: from=2022
MATCH (o:Entity)<-[:HAS_OBJECT]-(s:Statement)-[:HAS_SUBJECT]->(e:Entity)
WHERE s.mood IN ['intended', 'predicted', 'normative', 'conditional'] AND s.isDuplicate = false AND coalesce(s.rejected, false) = false AND s.validFrom IS NOT NULL
  AND s.validFrom >= $from AND (s.validFrom <= $to OR s.validFrom STARTS WITH $to)
RETURN s.validFrom AS date, s.mood AS mood, e.name AS subject, s.rtype AS relation, s.predicate AS predicate, o.name AS object,
  s.polarity AS polarity, s.speaker AS accordingTo, s.publishedAt AS published, s.quote AS sentence, s.id AS statement
ORDER BY date, subject, relation, object, statement
LIMIT $limit
