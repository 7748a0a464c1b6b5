/** Who decides: asked once, kept in this browser. A browser that keeps nothing asks each time. */
const KEY = 'newsgraph.author';

let author: string | null = null;

export function keptAuthor(): string {
  try {
    author ??= window.localStorage.getItem(KEY);
  } catch {
    // Storage is switched off.
  }
  return author ?? '';
}

export function keepAuthor(name: string): void {
  author = name;
  try {
    window.localStorage.setItem(KEY, name);
  } catch {
    // It is known until the page is closed.
  }
}
