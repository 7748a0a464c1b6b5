/** Puts a text between the markers `<!-- NAME: begin … -->` and `<!-- NAME: end -->` of a document, or at its end where there are none. */
export function writeBlock(document: string, name: string, text: string): string {
  const begin = `<!-- ${name}: begin (written by a command, never by hand) -->`;
  const end = `<!-- ${name}: end -->`;
  const block = `${begin}\n\n${text}\n\n${end}`;
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from < 0 || to < from) return `${document.trimEnd()}\n\n${block}\n`;
  return document.slice(0, from) + block + document.slice(to + end.length);
}
