// title: What X says about Y
// question: What does X say about Y?
// param speaker: string — name or alias of the speaker
// param about: string — name or alias of whom or what it is about
// param limit: integer = 100 — rows at most
// example: speaker="Clean Delta" about=Petrolex
MATCH (e:Entity)-[:SAID]->(c:Claim)-[:ABOUT]->(o:Entity)
WHERE c.isDuplicate = false
  AND (toLower(e.name) = toLower($speaker) OR any(a IN e.aliases WHERE toLower(a) = toLower($speaker)))
  AND (toLower(o.name) = toLower($about) OR any(b IN o.aliases WHERE toLower(b) = toLower($about)))
RETURN DISTINCT e.name AS speaker, o.name AS about, c.text AS said, c.cue AS cue, c.certainty AS certainty, c.chain AS sources,
  c.publishedAt AS published, c.articleId AS article, c.startOff AS position, c.id AS claim
ORDER BY coalesce(published, ''), article, position, claim, about
LIMIT $limit
