/** Elements that begin and end a paragraph of their own. */
const BLOCKS = new Set(
  `address article aside blockquote body center dd details dialog div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header
  hgroup hr html main menu nav ol p pre section summary table ul`.split(/\s+/),
);
/** Not part of the running text. */
const SKIPPED = new Set(
  'script style head title nav button select textarea figcaption audio video noscript template svg'.split(
    ' ',
  ),
);
const ITEMS = new Set(['li', 'tr', 'dt', 'dd']);
const FOOTNOTE = /^\s*\[?\d{1,3}\]?\s*$/;

/** Stand for the edges of blocks and items until the text is laid out: noncharacters, which no text may hold (Unicode 23.7). */
const BLOCK_EDGE = '\ufdd0';
const ITEM_EDGE = '\ufdd1';

/** The parts of a DOM node that are read here. */
interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<DomNode>;
}

/** The readable text under a DOM node: paragraphs separated by blank lines, items of a list and rows of a table by line breaks. */
export function textOf(root: DomNode): string {
  const out: string[] = [];
  const visit = (node: DomNode, raw: boolean): void => {
    if (node.nodeType === 3) {
      const text = node.textContent ?? '';
      out.push(raw ? text : text.replace(/\s+/g, ' '));
      return;
    }
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return;
    const name = node.nodeName.toLowerCase();
    if (SKIPPED.has(name) || (name === 'sup' && FOOTNOTE.test(node.textContent ?? ''))) return;
    if (name === 'br') out.push('\n');
    else if (name === 'td' || name === 'th') out.push('\t');
    const edge = ITEMS.has(name) ? ITEM_EDGE : BLOCKS.has(name) ? BLOCK_EDGE : '';
    out.push(edge, name === 'li' ? '- ' : '');
    // copied once: linkedom makes the list anew at each access
    for (const child of Array.from(node.childNodes)) visit(child, raw || name === 'pre');
    out.push(edge);
  };
  visit(root, false);
  return layOut(out.join(''));
}

/** Edges → line breaks; empty items go, two `br` make a paragraph. */
function layOut(text: string): string {
  const lines = (part: string): string =>
    part
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  const items = (paragraph: string): string =>
    paragraph
      .split(ITEM_EDGE)
      .map(lines)
      .filter((item) => item !== '' && item !== '-')
      .join('\n');
  return text
    .split(BLOCK_EDGE)
    .map(items)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
