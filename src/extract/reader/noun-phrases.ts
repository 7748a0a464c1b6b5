import type { MentionKind, Token } from '../../model/reading';
import type { Span } from '../../model/span';
import { type NounPhraseTable, nounPhraseTable } from './noun-phrase-table';
import { type Subtrees, subtreesOf } from './subtrees';

/** A noun phrase of the parse. Spans are characters of the text. */
export interface NounPhrase {
  /** Index of its head among the tokens. */
  readonly head: number;
  /** From the first modifier that is no determiner or possessor to the head, or to the end of a name: "former minister". */
  readonly core: Span;
  /** With determiner, possessor, complements and relative clauses: "Kenya's former minister of health, who …". */
  readonly full: Span;
  readonly kind: MentionKind;
}

const universal = (deprel: string): string => {
  const colon = deprel.indexOf(':');
  return colon < 0 ? deprel : deprel.slice(0, colon);
};

const CLAUSES = new Set(['acl', 'advcl', 'ccomp', 'csubj', 'xcomp', 'parataxis', 'root']);
const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '”': '“', '"': '"' };
/** Steps from a pronoun up to its clause: "whose wife's sister lived". */
const STEPS = 6;

/** Does the pronoun stand in a relative clause, before its verb? "the law [that] passed", not "[that] is true". */
function beginsRelative(tokens: readonly Token[], token: number): boolean {
  let at = token;
  for (let step = 0; step < STEPS; step++) {
    const label = universal(tokens[at]!.deprel);
    if (CLAUSES.has(label)) return at > token && label === 'acl';
    at = tokens[at]!.head;
    if (tokens[at] === undefined) return false;
  }
  return false;
}

function isHead(text: string, tokens: readonly Token[], token: number, table: NounPhraseTable): boolean {
  const { upos, deprel, start, end } = tokens[token]!;
  if (!table.heads(upos, universal(deprel))) return false;
  if (upos !== 'PRON') return true;
  const word = text.slice(start, end).toLowerCase();
  return !table.notMentions.has(word) && !(table.relative.has(word) && beginsRelative(tokens, token));
}

/** First and last token of the core: contiguous subtrees of the labels that belong to it. */
function coreOf(
  tokens: readonly Token[],
  trees: Subtrees,
  head: number,
  { before, after }: NounPhraseTable,
): [number, number] {
  let first = head;
  let last = head;
  const children = trees.dependents[head]!;
  const label = (child: number) => universal(tokens[child]!.deprel);
  for (let k = children.length - 1; k >= 0; k--) {
    const child = children[k]!;
    if (child > head) continue;
    if (trees.last[child] !== first - 1 || !before.has(label(child))) break;
    first = trees.first[child]!;
  }
  for (const child of children) {
    if (child < head) continue;
    if (trees.first[child] !== last + 1 || !after.has(label(child))) break;
    last = trees.last[child]!;
  }
  return [first, last];
}

/** First and last token of the phrase, without punctuation at its edges; brackets and quotation marks that open inside close inside. */
function fullOf(
  text: string,
  tokens: readonly Token[],
  trees: Subtrees,
  head: number,
  core: readonly [number, number],
  { outside }: NounPhraseTable,
): [number, number] {
  let [first, last] = core;
  for (const child of trees.dependents[head]!) {
    // After its noun, the case is the possessor's mark.
    const label = universal(tokens[child]!.deprel);
    if (outside.has(label) && !(label === 'case' && child === core[1] + 1)) continue;
    first = Math.min(first, trees.first[child]!);
    last = Math.max(last, trees.last[child]!);
  }
  const word = (at: number) => text.slice(tokens[at]!.start, tokens[at]!.end);
  const isPunctuation = (at: number) => tokens[at]!.upos === 'PUNCT';
  const opensInside = (close: string) => {
    const open = CLOSES[close];
    if (open === undefined) return false;
    for (let at = last - 1; at > first; at--) if (word(at) === open) return true;
    return false;
  };
  while (first < core[0] && isPunctuation(first)) first++;
  while (last > core[1] && isPunctuation(last) && !opensInside(word(last))) last--;
  return [first, last];
}

const kindOf = ({ upos }: Token, core: readonly [number, number]): MentionKind => {
  if (upos === 'PRON' || (upos === 'DET' && core[0] === core[1])) return 'pronoun';
  return upos === 'PROPN' ? 'name' : 'nominal';
};

/**
 * All noun phrases of an article with their cores, nested ones too, in the order of their cores (by start, then longer first);
 * of those with one core the first head's. Relative pronouns and expletives are none.
 */
export function nounPhrases(
  text: string,
  tokens: readonly Token[],
  table: NounPhraseTable = nounPhraseTable(),
): NounPhrase[] {
  const trees = subtreesOf(tokens);
  const found = new Map<string, NounPhrase>();
  const span = ([first, last]: readonly [number, number]): Span => [tokens[first]!.start, tokens[last]!.end];
  for (let head = 0; head < tokens.length; head++) {
    if (!isHead(text, tokens, head, table)) continue;
    const inside = coreOf(tokens, trees, head, table);
    const core = span(inside);
    const key = core.join('-');
    if (found.has(key)) continue;
    const full = span(fullOf(text, tokens, trees, head, inside, table));
    found.set(key, { head, core, full, kind: kindOf(tokens[head]!, inside) });
  }
  return [...found.values()].sort((a, b) => a.core[0] - b.core[0] || b.core[1] - a.core[1]);
}
