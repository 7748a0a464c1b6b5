// title: Attacks and victims
// question: Who or what was attacked, hurt, killed or destroyed, by whom, and whose account is it?
// param types: list of relation-type = ["HARMED", "ATTACKED", "CONFRONTED", "FOUGHT_IN"] — relation types that count
// param limit: integer = 100 — rows at most
// example: limit=5
MATCH (o:Entity)<-[:HAS_OBJECT]-(s:Statement)-[:HAS_SUBJECT]->(e:Entity)
WHERE s.rtype IN $types AND s.isDuplicate = false AND coalesce(s.rejected, false) = false
OPTIONAL MATCH (o)-[:HAS_VALUE]->(q:Quantity)
WITH s, e, o, min(q.name) AS number
RETURN e.name AS attacker, s.rtype AS relation, o.name AS victim, number AS number, s.polarity AS polarity, s.mood AS mood, s.modality AS modality,
  s.chain AS accordingTo, s.validFrom AS date, s.publishedAt AS published, s.quote AS sentence, s.id AS statement
ORDER BY coalesce(date, published, ''), attacker, victim, statement
LIMIT $limit
