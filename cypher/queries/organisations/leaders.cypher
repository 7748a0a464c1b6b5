// title: Who heads what
// question: Who heads which organisation, country or group, in which role?
// param role: string = "" — only roles that hold this word, for example minister; all when empty
// param limit: integer = 100 — rows at most
// example: role=minister
MATCH (p:Entity)-[r:HEADS]->(o:Entity)
WHERE $role = '' OR toLower(r.role) CONTAINS toLower($role)
RETURN o.name AS organisation, o.etype AS type, p.name AS head, r.role AS role, r.validFrom AS since, r.validTo AS until,
  r.nSources AS sources, r.confidence AS confidence, r.key AS edge
ORDER BY organisation, head, role, edge
LIMIT $limit
