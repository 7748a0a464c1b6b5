// title: Claims with a hedge
// question: Who says what with a "likely", a "may" or a "perhaps"?
// param name: string = "" — only this speaker; all, unnamed ones too, when empty
// param limit: integer = 100 — rows at most
// example: limit=3
MATCH (c:Claim)
WHERE c.certainty IN ['probable', 'possible'] AND c.isDuplicate = false
OPTIONAL MATCH (e:Entity)-[:SAID]->(c)
WITH c, e
WHERE $name = '' OR toLower(e.name) = toLower($name) OR any(a IN e.aliases WHERE toLower(a) = toLower($name))
RETURN c.speaker AS speaker, c.certainty AS certainty, c.text AS said, c.cue AS cue, c.chain AS sources,
  c.publishedAt AS published, c.id AS claim
ORDER BY coalesce(published, ''), claim
LIMIT $limit
