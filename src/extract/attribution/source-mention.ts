import { contains, overlaps, type Span } from '../../model/span';
import { vocabulary } from '../../model/vocabulary';
import type { Context } from './context';

/** Where the head of a noun phrase ends: "a spokesman | for the ministry", "Maxim Mironov|, a professor", "Xi | in Beijing". */
const PHRASE_END =
  /(?:,|;|\(|—|–|\s(?:of|for|at|in|from|with|on|to|by|who|which|that|whose|where|and|or)\s)/iu;
const AFTER_POSSESSOR = /^(?:['’]s?|\s*['’])\s/u;

/** True for what can issue a document; a document that speaks gives way to its issuer ("UNCTAD's analysis" → UNCTAD). */
const canIssue = (type: string) => vocabulary().relationTypes.get('AUTHORED')?.from.includes(type) ?? false;

/** The mention that names the speaker: its issuer for a document, else the head of the source phrase. */
export function sourceMentionOf(context: Context, source: readonly Span[]): number | null {
  const head = headMentionOf(context, source);
  const span = source[0];
  if (head === null || span === undefined || canIssue(context.mentions[head]!.type)) return head;
  const issuer = context
    .mentionsIn(span)
    .find(
      (index) =>
        index !== head && context.mentions[index]!.kind === 'name' && canIssue(context.mentions[index]!.type),
    );
  return issuer ?? head;
}

/** The one that heads the source phrase, not one inside it ("a spokesman for the ministry" → spokesman). */
function headMentionOf(context: Context, source: readonly Span[]): number | null {
  const span = source[0];
  if (span === undefined) return null;
  const { text, mentions, tree } = context;
  const inside = context
    .mentionsIn([span[0] - 60, span[1]])
    .filter((index) => overlaps([mentions[index]!.start, mentions[index]!.end], span));
  if (inside.length === 0) return null;
  const spanOf = (index: number): Span => [mentions[index]!.start, mentions[index]!.end];
  const exact = inside.find((index) => {
    const [start, end] = spanOf(index);
    return end === span[1] && /^(?:(?:the|a|an)\s+)?$/i.test(text.slice(span[0], Math.max(start, span[0])));
  });
  if (exact !== undefined) return exact;
  const covering = inside.filter((index) => contains(spanOf(index), span));
  if (covering.length > 0)
    return covering.reduce((best, index) =>
      spanOf(index)[1] - spanOf(index)[0] < spanOf(best)[1] - spanOf(best)[0] ? index : best,
    );

  // "president of the Port Commission, Federico Anliker": the name after the comma
  const apposed = inside.find(
    (index) =>
      mentions[index]!.kind === 'name' &&
      spanOf(index)[1] === span[1] &&
      /,\s*$/.test(text.slice(span[0], spanOf(index)[0])),
  );
  const first = Math.min(...inside.map((index) => spanOf(index)[0]));
  if (apposed !== undefined && /\s(?:of|for|at)\s+(?:the\s+)?$/i.test(text.slice(span[0], first)))
    return apposed;

  // the part before the first preposition, comma or relative clause that does not cut a mention
  let cut = span[1];
  for (const match of text.slice(span[0], span[1]).matchAll(new RegExp(PHRASE_END, 'giu'))) {
    const at = span[0] + match.index;
    if (inside.some((index) => spanOf(index)[0] <= at && spanOf(index)[1] > at)) continue;
    if (!inside.some((index) => spanOf(index)[0] < at)) continue;
    cut = at;
    break;
  }
  const heads = inside.filter((index) => {
    const [start, end] = spanOf(index);
    return start < cut && !AFTER_POSSESSOR.test(text.slice(end, end + 3));
  });
  const names = heads.filter((index) => spanOf(index)[1] >= cut - 1);
  if (names.length > 0)
    return names.reduce((best, index) =>
      spanOf(index)[1] - spanOf(index)[0] > spanOf(best)[1] - spanOf(best)[0] ? index : best,
    );
  const head = tree.parsed ? tree.headOf([span[0], cut]) : null;
  if (head !== null) {
    const word: Span = [tree.tokens[head]!.start, tree.tokens[head]!.end];
    const byHead = heads.find((index) => contains(spanOf(index), word));
    if (byHead !== undefined) return byHead;
  }
  return (
    heads.findLast(
      (index) => mentions[index]!.kind === 'name' && mentions[index]!.exchangeType !== 'GROUP',
    ) ??
    heads.at(-1) ??
    null
  );
}
