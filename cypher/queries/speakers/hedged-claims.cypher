// title: Claims with a hedge
// question: Who says what with a "likely", a "may" or a "perhaps"?
// param name: name = "" — only this speaker; all, unnamed ones too, when empty
// param limit: integer = 100 — rows at most
// example: limit=3
CALL {
  WITH toLower($name) AS asked
  MATCH (:Name {id: asked})-[:NAMES]->(:Entity)-[:SAID]->(c:Claim)
  WHERE c.certainty IN ['probable', 'possible'] AND c.isDuplicate = false
  RETURN c
  UNION
  WITH $name AS asked
  WHERE asked = ''
  MATCH (c:Claim)
  WHERE c.certainty IN ['probable', 'possible'] AND c.isDuplicate = false
  RETURN c
}
RETURN c.speaker AS speaker, c.certainty AS certainty, c.text AS said, c.cue AS cue, c.chain AS sources,
  c.publishedAt AS published, c.id AS claim
ORDER BY coalesce(published, ''), claim
LIMIT $limit
