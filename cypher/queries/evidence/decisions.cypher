// title: Decisions of people
// question: What did people merge, split, rename, reject or confirm, when, and why?
// param author: string = "" — only decisions of this person; all when empty
// param limit: integer = 100 — rows at most
// example: limit=5
MATCH (d:Decision)
WHERE $author = '' OR toLower(d.author) = toLower($author)
RETURN d.at AS at, d.author AS author, d.kind AS kind, d.reason AS reason, d.targets AS about, d.undoneBy AS undoneBy, d.undoneAt AS undoneAt,
  d.id AS decision
ORDER BY at DESC, decision
LIMIT $limit
