import type { Span } from '../../model/span';
import type { Context } from './context';
import type { Window } from './edges';

/** First and last word under each token of the window. */
function wordsOfTokens(tokens: Int32Array): Map<number, [first: number, last: number]> {
  const of = new Map<number, [number, number]>();
  tokens.forEach((token, word) => {
    const known = of.get(token);
    if (known === undefined) of.set(token, [word, word]);
    else known[1] = word;
  });
  return of;
}

/** What gaps are to one cue, words [first, last]: beside it, out of its sentence, in its quotation, at the edge of one of its dependents. */
export function cueEdgesOf(
  context: Context,
  window: Window,
  [first, last]: Span,
): ReadonlyMap<number, readonly string[]> {
  const { tree, constituents } = context;
  const { words, tokens, sentences, quotations } = window;
  const seen = new Map<number, string[]>();
  const see = (gap: number, name: string) => {
    const names = seen.get(gap);
    if (names === undefined) seen.set(gap, [name]);
    else names.push(name);
  };
  see(first, 'left beside cue');
  see(last + 1, 'right beside cue');
  const next = tokens[last + 1] ?? -1;
  if (last + 1 < words.length) see(last + 1, `beside cue before ${next < 0 ? 'X' : tree.tokens[next]!.upos}`);
  const quotation = quotations[first]!;
  for (let k = 0; k < words.length; k++) {
    if (sentences[k] !== sentences[first]) see(k, 'other sentence');
    if (quotation >= 0 && quotations[k] === quotation) see(k, 'in quotation of cue');
  }
  const head = tree.parsed ? tree.headOf([words[first]!.start, words[last]!.end]) : null;
  if (head === null) return seen;
  const wordOf = wordsOfTokens(tokens);
  const bound = (token: number, role: string) => {
    const begin = wordOf.get(constituents.first[token]!);
    const end = wordOf.get(constituents.last[token]!);
    if (begin !== undefined) see(begin[0], `begins ${role}`);
    if (end !== undefined) see(end[1] + 1, `ends ${role}`);
  };
  for (const child of tree.children(head)) bound(child, tree.tokens[child]!.deprel);
  bound(head, 'cue');
  const { head: above, deprel } = tree.tokens[head]!;
  if (above < 0) return seen;
  bound(above, `head of ${deprel}`);
  for (const child of tree.children(above))
    if (child !== head && tree.tokens[child]!.deprel === 'nsubj') bound(child, 'nsubj of head');
  return seen;
}
