import { inBatches } from './batch';
import type { ComparedText } from './copies';
import type { Statements } from './statements';

/** What is compared of the articles of a database, each read once. */
export class ComparedTexts {
  private readonly known = new Map<string, ComparedText>();
  constructor(private readonly tx: Statements) {}

  /** Of the articles that exist. */
  async of(ids: readonly string[]): Promise<ComparedText[]> {
    const unknown = ids.filter((id) => !this.known.has(id));
    const hashes = new Map<string, Set<string>>();
    const articles = await inBatches(
      this.tx,
      'UNWIND $rows AS id MATCH (a:`Article` {id: id}) RETURN a.id AS id, a.publishedAt AS publishedAt',
      unknown,
    );
    const sentences = await inBatches(
      this.tx,
      'UNWIND $rows AS id MATCH (s:`Sentence` {articleId: id}) RETURN DISTINCT s.articleId AS id, s.textHash AS hash',
      articles.map(([id]) => id),
    );
    for (const [id, hash] of sentences) {
      const set = hashes.get(String(id)) ?? new Set<string>();
      if (typeof hash === 'string') set.add(hash);
      hashes.set(String(id), set);
    }
    for (const [id, publishedAt] of articles)
      this.known.set(String(id), {
        articleId: String(id),
        publishedAt: typeof publishedAt === 'string' ? publishedAt : null,
        hashes: hashes.get(String(id)) ?? new Set(),
      });
    return ids.flatMap((id) => this.known.get(id) ?? []);
  }
}
