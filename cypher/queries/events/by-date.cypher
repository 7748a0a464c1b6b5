// title: Events by date
// question: What happened (or is to happen) when?
// param from: date = "" — first day, month or year, for example 2022-02; no limit when empty
// param to: date = "9999" — last day, month or year, included
// param limit: integer = 200 — rows at most
// example: from=2020 to=2021
MATCH (s:Statement)-[:HAS_SUBJECT]->(e:Event)
WHERE s.isDuplicate = false AND coalesce(s.rejected, false) = false
OPTIONAL MATCH (s)-[:HAS_OBJECT]->(d:Date)
WITH e, s, coalesce(d.value, s.validFrom) AS day
WHERE day IS NOT NULL AND day >= $from AND (day <= $to OR day STARTS WITH $to)
RETURN day AS date, e.name AS event, s.rtype AS relation, s.objectName AS object, s.mood AS mood, s.polarity AS polarity,
  s.speaker AS accordingTo, s.quote AS sentence, s.id AS statement
ORDER BY date, event, statement
LIMIT $limit
