// title: Family
// question: Who is related to whom, and how?
// param name: name = "" — only the family of this person; all when empty
// param limit: integer = 100 — rows at most
// example: name="Orhan Demir"
CALL {
  WITH toLower($name) AS asked
  MATCH (:Name {id: asked})-[:NAMES]->(e:Entity)-[r:FAMILY_OF]->(o:Entity)
  RETURN e, r, o
  UNION
  WITH toLower($name) AS asked
  MATCH (:Name {id: asked})-[:NAMES]->(o:Entity)<-[r:FAMILY_OF]-(e:Entity)
  RETURN e, r, o
  UNION
  WITH $name AS asked
  WHERE asked = ''
  MATCH (e:Entity)-[r:FAMILY_OF]->(o:Entity)
  RETURN e, r, o
}
RETURN e.name AS who, r.role AS relative, o.name AS whose, r.nSources AS sources, r.confidence AS confidence, r.quote AS sentence,
  r.key AS edge
ORDER BY who, whose, edge
LIMIT $limit
