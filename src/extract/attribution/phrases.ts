/** A pattern that finds any of the phrases as whole words, longest first; typographic apostrophes match straight ones. */
export const phrasePattern = (phrases: readonly string[], flags = 'giu'): RegExp => {
  const escaped = [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) =>
      phrase
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/'/g, "['’]")
        .replace(/ /g, '\\s+'),
    );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, flags);
};
