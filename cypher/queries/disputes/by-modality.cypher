// title: Statements about X by modality
// question: How surely is what said of X: asserted, reported, estimated, denied, planned?
// param name: string — name or alias
// example: name=Petrolex
MATCH (e:Entity)<-[h]-(s:Statement)
WHERE type(h) IN ['HAS_SUBJECT', 'HAS_OBJECT'] AND s.isDuplicate = false
  AND (toLower(e.name) = toLower($name) OR any(a IN e.aliases WHERE toLower(a) = toLower($name)))
WITH s.modality AS how, s.polarity AS sign, coalesce(s.mood, 'none') AS inMood, count(DISTINCT s.id) AS found,
  min(s.subjectName + ' ' + s.rtype + ' ' + s.objectName) AS one
RETURN how AS modality, sign AS polarity, inMood AS mood, found AS statements, one AS example
ORDER BY statements DESC, modality, polarity, mood
