import type { Mention, MentionKind } from '../../model/reading';
import type { Span } from '../../model/span';
import { isDemonym } from '../demonyms';
import type { Tagger, Tagging, Word } from '../draft';
import type { Stage } from '../stage';
import { exchangeTypes } from './exchange-types';
import type { Manifest } from './manifest';
import { agreedTypes, type Named, PRONOUN, typeReader } from './mention-types';
import { combineNames, NAME_SETTINGS, type NameSettings, type WordMention } from './names';
import { asShares } from './type-shares';
import { bioLabels, type TaggedSpan, taggedSpans, viterbi } from './viterbi';
import { spanOfWords } from './word-index';

/** Words and marks that no nominal ends with: the tagger stops there where another nominal begins ("father of | the president"). */
const NOT_LAST =
  /^(?:of|in|at|to|by|for|with|from|on|into|and|or|but|nor|that|which|who|whom|whose|where|when|the|a|an|[,;:–—'‘’"“”-])$/i;
/** The "s" is a possessor's: "Russia | ’ | s | borders". */
const NOT_FIRST = /^(?:the|a|an|of|and|or|s|[,;:–—'‘’"“”-])$/i;

/** Where two mentions have the same span the surer kind of evidence stays. */
const RANK: Readonly<Record<MentionKind, number>> = { name: 0, nominal: 1, pronoun: 2 };

/** Combines the four taggers of mentions. Mentions are sorted by start, then longer first; no span stands twice. */
export function mentionsOf(
  text: string,
  words: readonly Word[],
  tagging: Tagging,
  manifest: Manifest,
  settings: NameSettings = NAME_SETTINGS,
): Mention[] {
  const types = exchangeTypes();
  const decode = (tagger: Tagger): TaggedSpan[] => {
    const labels = bioLabels(manifest.labels[tagger]);
    const scores = tagging.logits[tagger];
    return taggedSpans(
      scores,
      viterbi(scores, words.length, labels, tagger === 'nominals' ? settings.nominals : 0),
      labels,
    );
  };
  const textOf = (span: TaggedSpan) => text.slice(...spanOfWords(words, span.first, span.last));
  const names = combineNames(
    decode('names'),
    decode('graph_names'),
    types,
    { isDemonym: (span) => isDemonym(textOf(span)), hasComma: (span) => /, /.test(textOf(span)) },
    settings,
  );
  const inner = (settings.inner ? decode('inner_names') : []).map(
    (span): WordMention => ({
      ...span,
      exchangeType: types.fromGraph(span.type),
      kind: 'name',
      by: 'inner-names',
    }),
  );
  const wordAt = (w: number) => text.slice(words[w]!.start, words[w]!.end);
  const trimmed = (span: TaggedSpan): TaggedSpan => {
    let { first, last } = span;
    while (last > first && NOT_LAST.test(wordAt(last))) last--;
    while (last > first && NOT_FIRST.test(wordAt(first))) first++;
    return { ...span, first, last };
  };
  const nominals = decode('nominals')
    .map(trimmed)
    .map((span): WordMention => {
      const pronoun = span.type.startsWith(PRONOUN);
      const type = pronoun ? span.type.slice(PRONOUN.length) : span.type;
      return {
        ...span,
        type,
        exchangeType: types.fromGraph(type),
        kind: pronoun ? 'pronoun' : 'nominal',
        by: 'nominals',
      };
    });
  const typesOf = typeReader(tagging, manifest, types, settings);
  const bySpan = new Map<string, Found>();
  for (const found of [...names, ...inner, ...nominals]) {
    const span = spanOfWords(words, found.first, found.last);
    const key = span.join('-');
    const other = bySpan.get(key);
    if (other !== undefined && RANK[other.mention.kind] <= RANK[found.kind]) continue;
    const said = text.slice(...span).replace(/\s+/g, ' ');
    const name = found.kind === 'name' ? said : null;
    bySpan.set(key, { mention: found, span, name, types: typesOf(found, isDemonym(said)) });
  }
  const found = [...bySpan.values()].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const agreed = agreedTypes(found);
  return found.map(({ mention, span: [start, end], types: own }, index): Mention => {
    const shares = asShares(agreed[index]!);
    const type = Object.keys(shares)[0] ?? mention.type;
    const isOutvoted = type !== Object.keys(asShares(own))[0];
    const exchangeType = isOutvoted ? types.fromGraph(type) : mention.exchangeType;
    const { kind, confidence } = mention;
    const by = `${mention.by}@${manifest.version}`;
    return { start, end, type, types: shares, exchangeType, kind, by, confidence };
  });
}

interface Found extends Named {
  readonly mention: WordMention;
  readonly span: Span;
}

export const mentionStage = (manifest: Manifest, settings: NameSettings = NAME_SETTINGS): Stage => ({
  name: 'mentions',
  requires: ['words', 'tagging'],
  provides: ['mentions'],
  run: ({ article, words, tagging }) => ({
    mentions: mentionsOf(article.text, words!, tagging!, manifest, settings),
  }),
});
