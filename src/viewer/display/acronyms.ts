const JOINING = /^\p{Ll}/u;

/** "Ministry of Defence" → ["MoD", "MD"]: what people may type for a name of several words; empty for one word. */
export function acronyms(name: string): string[] {
  const words = name.split(/[\s\-/]+/).filter((w) => /^\p{L}/u.test(w));
  const initials = (some: readonly string[]) => some.map((w) => [...w][0]).join('');
  const capital = words.filter((w) => !JOINING.test(w));
  if (capital.length < 2) return [];
  return [...new Set([initials(words), initials(capital)])];
}
