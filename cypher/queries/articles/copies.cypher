// title: Copies
// question: Which articles are copies of others and count as no source of their own?
// param limit: integer = 100 — rows at most
// example: limit=5
MATCH (a:Article)-[r:COPY_OF]->(b:Article)
RETURN a.title AS title, a.publisher AS publisher, a.publishedAt AS published, r.share AS share, b.title AS original,
  b.publisher AS originalPublisher, b.publishedAt AS originalPublished, a.id AS article, b.id AS originalArticle
ORDER BY coalesce(originalPublished, ''), originalArticle, coalesce(published, ''), article
LIMIT $limit
