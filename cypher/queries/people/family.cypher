// title: Family
// question: Who is related to whom, and how?
// param name: string = "" — only the family of this person; all when empty
// param limit: integer = 100 — rows at most
// example: name="Orhan Demir"
MATCH (e:Entity)-[r:FAMILY_OF]->(o:Entity)
WHERE $name = '' OR toLower(e.name) = toLower($name) OR any(a IN e.aliases WHERE toLower(a) = toLower($name))
  OR toLower(o.name) = toLower($name) OR any(b IN o.aliases WHERE toLower(b) = toLower($name))
RETURN e.name AS who, r.role AS relative, o.name AS whose, r.nSources AS sources, r.confidence AS confidence, r.quote AS sentence,
  r.key AS edge
ORDER BY who, whose, edge
LIMIT $limit
