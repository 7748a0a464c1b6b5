// title: For and against X
// question: Who stands with X and who against X?
// param name: name — name or alias
// param support: list of relation-type = ["SUPPORTED", "AGREED_WITH", "COOPERATED_WITH", "AIDED", "APPROVED", "REINFORCED"] — relation types that count as support
// param opposition: list of relation-type = ["OPPOSED", "ACCUSED", "CONTRADICTED", "THREATENED", "ATTACKED", "HARMED", "CONFRONTED", "DETAINED", "CHARGED", "SANCTIONED", "RESTRICTED", "DEFEATED", "PROTESTED"] — relation types that count as opposition
// param limit: integer = 100 — rows at most
// example: name=Petrolex
WITH toLower($name) AS asked
MATCH (:Name {id: asked})-[:NAMES]->(e:Entity)
MATCH (e)-[r]-(o:Entity)
WHERE r.key IS NOT NULL AND (r.rtype IN $support OR r.rtype IN $opposition)
RETURN CASE WHEN r.rtype IN $support THEN 'with' ELSE 'against' END AS stance, o.name AS name, o.etype AS type, r.rtype AS relation,
  CASE WHEN r.key STARTS WITH (e.id + '|') THEN 'from' ELSE 'to' END AS direction, r.nSources AS sources, r.hedged AS hedged,
  r.quote AS sentence, r.key AS edge
ORDER BY stance DESC, name, relation, edge
LIMIT $limit
