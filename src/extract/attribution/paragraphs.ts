import type { Span } from '../../model/span';

/** Paragraphs as spans without their line breaks. A line that breaks off in mid-sentence ("… the\nminister …") goes on. */
export function paragraphsOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let begin = 0;
  const push = (end: number) => {
    if (text.slice(begin, end).trim() !== '') spans.push([begin, end]);
  };
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const before = text[at - 1] === '\r' ? text[at - 2] : text[at - 1];
    const isWrapped = /[\p{L},]/u.test(before ?? '') && /[\p{Ll}]/u.test(text[at + 1] ?? '');
    if (isWrapped) continue;
    push(at);
    begin = at + 1;
  }
  push(text.length);
  return spans;
}
