import { z } from 'zod';
import type { Span } from '../model/span';
import { flag, maybeNumber, maybeText, projection, text, texts } from './columns';

/** Statements as every question returns them: what is said, how, by whom, and where it stands in the text. */

const properties = z.object({
  id: text,
  edgeKey: text,
  rtype: text,
  predicate: maybeText,
  role: maybeText,
  subjectId: text,
  subjectName: text,
  objectId: text,
  objectName: text,
  modality: text,
  mood: maybeText,
  factuality: text,
  polarity: text,
  certainty: text,
  speaker: text,
  speakerKey: text,
  chain: texts,
  chainKeys: texts,
  confidence: z.number(),
  extractor: text,
  validFrom: maybeText,
  validTo: maybeText,
  assertedAt: maybeText,
  isDuplicate: flag,
  plain: flag,
  /** Judged by a person. */
  rejected: flag,
  confirmed: flag,
  startOff: z.number(),
  endOff: z.number(),
  triggerStart: maybeNumber,
  triggerEnd: maybeNumber,
  subjectStart: maybeNumber,
  subjectEnd: maybeNumber,
  objectStart: maybeNumber,
  objectEnd: maybeNumber,
});

const sentence = z.object({ id: text, startOff: z.number(), text, isDuplicate: flag });

export const article = z.object({
  id: text,
  title: maybeText,
  publisher: maybeText,
  publishedAt: maybeText,
  url: maybeText,
});

/** One statement with one of the sentences that say it. */
export const statementRow = z.object({ statement: properties, sentence, article });
export type StatementRow = z.infer<typeof statementRow>;

/** Ends after merges and splits; what was read stays the statement's own `subjectId` and `objectId`. */
const ENDS = {
  subjectId: 'coalesce(s.subjectCanonicalId, s.subjectId)',
  objectId: 'coalesce(s.objectCanonicalId, s.objectId)',
};
const statement = Object.entries(ENDS).reduce(
  (map, [name, value]) => map.replace(`.${name}`, `${name}: ${value}`),
  projection(properties),
);

/** What a query must RETURN for `statementRow`, from `s:Statement`, `x:Sentence` and `a:Article`. */
export const RETURN_STATEMENT = `RETURN s ${statement} AS statement, x ${projection(sentence)} AS sentence, a ${projection(article)} AS article`;
/** Article by article, in the order of the text. */
export const ORDER_STATEMENT = 'ORDER BY a.publishedAt, a.id, s.startOff, s.id, x.startOff';

/** Where an article's metadata leads. */
export type ArticleHead = z.infer<typeof article>;

/** One link of the chain of sources: an entity, the article itself, or somebody without a name. */
export interface Source {
  /** "Maxim Mironov", the publisher's name, or `UNNAMED`. */
  readonly name: string;
  /** Entity id, article id, or `UNNAMED:<articleId>`. */
  readonly key: string;
}

/** A sentence of the evidence. Spans are relative to `text` and cut to it; null where they lie in another sentence. */
export interface EvidenceSentence {
  readonly id: string;
  /** Offset of the sentence in the article's text. */
  readonly start: number;
  readonly text: string;
  readonly isDuplicate: boolean;
  readonly evidence: Span | null;
  readonly trigger: Span | null;
  readonly subject: Span | null;
  readonly object: Span | null;
}

type Place = 'startOff' | 'endOff' | `${'trigger' | 'subject' | 'object'}${'Start' | 'End'}`;

/** A statement with its evidence, ready to be shown. */
export interface StatementEvidence
  extends Omit<z.infer<typeof properties>, Place | 'chain' | 'chainKeys' | 'speaker' | 'speakerKey'> {
  /** Innermost source first, the article last. */
  readonly sources: readonly Source[];
  readonly sentences: readonly EvidenceSentence[];
  readonly article: ArticleHead;
}

/** [from, to) of the article, seen from a sentence that starts at `start`. */
export const within = (start: number, text: string, from: number | null, to: number | null): Span | null => {
  if (from === null || to === null) return null;
  const span: Span = [Math.max(0, from - start), Math.min(text.length, to - start)];
  return span[0] < span[1] ? span : null;
};

/** The chain of sources from its two parallel lists. */
export const sourcesOf = (row: { chain: readonly string[]; chainKeys: readonly string[] }): Source[] =>
  row.chain.map((name, i) => ({ name, key: row.chainKeys[i] ?? name }));

const sentenceOf = ({ statement: s, sentence: x }: StatementRow): EvidenceSentence => {
  const place = (from: number | null, to: number | null) => within(x.startOff, x.text, from, to);
  return {
    id: x.id,
    start: x.startOff,
    text: x.text,
    isDuplicate: x.isDuplicate,
    evidence: place(s.startOff, s.endOff),
    trigger: place(s.triggerStart, s.triggerEnd),
    subject: place(s.subjectStart, s.subjectEnd),
    object: place(s.objectStart, s.objectEnd),
  };
};

/** Joins the rows of each statement; keeps their order. */
export function statementsOf(rows: readonly StatementRow[]): StatementEvidence[] {
  const byId = new Map<string, StatementRow[]>();
  for (const row of rows) {
    const known = byId.get(row.statement.id);
    if (known) known.push(row);
    else byId.set(row.statement.id, [row]);
  }
  return [...byId.values()].map((group) => {
    const { statement: s, article } = group[0]!;
    const { startOff, endOff, triggerStart, triggerEnd, subjectStart, subjectEnd, ...rest } = s;
    const { objectStart, objectEnd, chain, chainKeys, speaker, speakerKey, ...kept } = rest;
    return { ...kept, sources: sourcesOf(s), sentences: group.map(sentenceOf), article };
  });
}
