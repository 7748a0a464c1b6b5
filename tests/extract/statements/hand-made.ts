import type { RelationReading } from '../../../src/extract/draft';
import { createStatementStage } from '../../../src/extract/statements';
import type { Attribution, Mention, Statement, TimeExpression, Token } from '../../../src/model/reading';
import type { Span } from '../../../src/model/span';

/** One token a line: word, part of speech, lemma, number of the head (0 for the root), label. */
export function treeBank(rows: string): { text: string; tokens: Token[] } {
  let text = '';
  const tokens = rows
    .trim()
    .split('\n')
    .map((row): Token => {
      const [word = '', upos = '', lemma = '', head = '', deprel = ''] = row.trim().split(/\s+/);
      if (text !== '' && upos !== 'PUNCT' && !word.startsWith("'")) text += ' ';
      const start = text.length;
      text += word;
      return { start, end: text.length, upos, lemma, head: Number(head) - 1, deprel };
    });
  return { text, tokens };
}

export interface Named {
  readonly words: string;
  readonly type: string;
  readonly kind?: Mention['kind'];
}

export const mentionsIn = (text: string, named: readonly Named[]): Mention[] =>
  named.map(({ words, type, kind = 'name' }) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" is not in the text`);
    return { start, end: start + words.length, type, exchangeType: type, kind, by: 'hand', confidence: 1 };
  });

/** What the head would say of mentions 0 and 1 with no opinion on mood: as plain as the average relation. */
export const reading = (
  type: string,
  trigger: Span,
  more: Partial<RelationReading> = {},
): RelationReading => ({
  head: 0,
  tail: 1,
  type,
  probability: 0.9,
  anyProbability: 0.95,
  plain: 0.87,
  negative: 0.05,
  mood: { none: 1 },
  modality: { asserted: 1 },
  trigger,
  ...more,
});

export interface Situation {
  readonly text: string;
  readonly tokens?: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly relations?: readonly RelationReading[];
  readonly attributions?: readonly Attribution[];
  readonly times?: readonly TimeExpression[];
  readonly duplicateOf?: number | null;
}

/** Runs the stage over one sentence. */
export function statementsOf({
  text,
  tokens = [],
  mentions,
  relations = [],
  attributions = [],
  times = [],
  duplicateOf = null,
}: Situation): readonly Statement[] {
  const article = {
    id: 'a',
    text,
    title: null,
    author: null,
    publisher: null,
    url: null,
    publishedAt: null,
    contentHash: '',
    source: 't',
  };
  const sentences = [{ start: 0, end: text.length, duplicateOf }];
  const stage = createStatementStage({ statement: 0.5, plain: 0.5 });
  return (
    stage.run({ article, sentences, tokens, mentions, attributions, relations, times }) as {
      statements: Statement[];
    }
  ).statements;
}
