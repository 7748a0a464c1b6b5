// title: What an article says
// question: What does one article say, sentence by sentence, and whose words are they?
// param article: string — id, or words of the title
// param limit: integer = 200 — rows at most
// example: article="Oil company denies" limit=5
MATCH (a:Article)
WHERE a.id = $article OR toLower(a.title) CONTAINS toLower($article)
MATCH (s:Statement)
WHERE s.articleId = a.id AND s.isDuplicate = false AND coalesce(s.rejected, false) = false
RETURN s.subjectName AS subject, s.rtype AS relation, s.predicate AS predicate, s.objectName AS object, s.speaker AS accordingTo,
  s.modality AS modality, s.mood AS mood, s.polarity AS polarity, s.plain AS fact, s.quote AS sentence, s.startOff AS position,
  s.id AS statement, a.id AS article
ORDER BY article, position, statement
LIMIT $limit
