/**
 * Whose voice it is: a source that exists in one article only (its own voice, somebody unnamed, "officials") is in a copy the same
 * source as in the original, because the words are the same. `a2#officials` → `a1#officials`.
 */
export function originalSource(key: string, articleId: string, root: string): string {
  if (key === articleId) return root;
  if (key.startsWith(`${articleId}#`)) return root + key.slice(articleId.length);
  return key.endsWith(`:${articleId}`) ? key.slice(0, -articleId.length) + root : key;
}
