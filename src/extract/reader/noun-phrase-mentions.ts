import type { Mention, Token } from '../../model/reading';
import { treeOf } from '../attribution/tree';
import { nounPhraseTable } from './noun-phrase-table';
import { type NounPhrase, nounPhrases } from './noun-phrases';

/** A noun phrase with what the taggers say of it. */
export interface TypedPhrase {
  readonly phrase: NounPhrase;
  /** What the coreference head is asked with: its span is the core. */
  readonly mention: Mention;
  /** The tagger's mention with the same head word (index), or null. */
  readonly tagged: number | null;
}

/** By head word the mention that says most: names before nominals before pronouns, then the longest. */
function byHead(text: string, tokens: readonly Token[], mentions: readonly Mention[]): Map<number, number> {
  const tree = treeOf(text, tokens);
  const rank = ({ kind }: Mention) => (kind === 'name' ? 0 : kind === 'nominal' ? 1 : 2);
  const better = (a: Mention, b: Mention) =>
    rank(a) !== rank(b) ? rank(a) < rank(b) : a.end - a.start > b.end - b.start;
  const found = new Map<number, number>();
  mentions.forEach((mention, index) => {
    const head = tree.headOf([mention.start, mention.end]);
    if (head === null) return;
    const other = found.get(head);
    if (other === undefined || better(mention, mentions[other]!)) found.set(head, index);
  });
  return found;
}

/**
 * The noun phrases of the parse as mentions for the coreference head, in the order of their cores. A phrase takes type and kind
 * from the tagger's mention with its head word; the type of another pronoun is its word's, of anything else `otherType`.
 */
export function typedPhrases(
  text: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  version: string,
): TypedPhrase[] {
  const table = nounPhraseTable();
  const tagged = byHead(text, tokens, mentions);
  return nounPhrases(text, tokens, table).map((phrase): TypedPhrase => {
    const [start, end] = phrase.core;
    const index = tagged.get(phrase.head) ?? null;
    const by = `noun-phrases@${version}`;
    const other = index === null ? undefined : mentions[index];
    if (other !== undefined) {
      const kind = phrase.kind === 'pronoun' ? phrase.kind : other.kind;
      return { phrase, mention: { ...other, start, end, kind, by }, tagged: index };
    }
    const { kind } = phrase;
    const word =
      kind === 'pronoun' ? table.pronounTypes.get(text.slice(start, end).toLowerCase()) : undefined;
    const type = word ?? table.otherType;
    return {
      phrase,
      mention: { start, end, type, exchangeType: type, kind, by, confidence: 1 },
      tagged: null,
    };
  });
}
