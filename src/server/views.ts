import type {
  ClaimView as Claim,
  GraphEdge as EdgeRow,
  EntityHead,
  MentioningSentence as Mentioning,
  GraphNode as NodeRow,
  StatementEvidence,
  Source as StoredSource,
} from '../query';
import type {
  ClaimView,
  GhostEdge,
  GraphEdge,
  GraphNode,
  MentioningSentence,
  NodeView,
  Source,
  StatementView,
} from './api';

import { distinct, type Provenance, type ReadIn, readInArticles } from './provenance';

/** From the answers of `src/query` to the shapes of the API. */

const entityOf = (n: NodeRow | EntityHead): Omit<GraphNode, keyof Provenance> => ({
  id: n.id,
  name: n.name,
  type: n.etype,
  subtype: n.subtype,
  aliases: [...n.aliases],
  mentions: n.mentionCount,
});

export const detailOf = (n: EntityHead): NodeView['node'] => ({
  ...entityOf(n),
  qid: n.qid,
  linkConfidence: n.linkConfidence,
});

export const nodeOf = (n: NodeRow, readIn: ReadIn): GraphNode => ({
  ...entityOf(n),
  ...readIn(n.articleIds),
});

/** `modalities`: those of its plain statements. */
export const edgeOf = (e: EdgeRow, modalities: readonly string[], readIn: ReadIn): GraphEdge => ({
  key: e.key,
  type: e.rtype,
  source: e.source,
  target: e.target,
  predicate: e.predicate,
  role: e.role,
  confidence: e.confidence,
  statements: e.nStatements,
  sources: e.nSources,
  hedged: e.hedged,
  modalities: [...modalities],
  speakers: [...e.speakers],
  ...readIn(e.articleIds),
  validFrom: e.validFrom,
  validTo: e.validTo,
});

const UNNAMED_KEY = /^UNNAMED:/;

const sourceOf = ({ name, key }: StoredSource, articleId: string): Source => ({
  name,
  key,
  kind: key === articleId ? 'article' : UNNAMED_KEY.test(key) ? 'unnamed' : 'entity',
});

const pair = (span: readonly [number, number] | null): [number, number] | null =>
  span ? [span[0], span[1]] : null;

export function statementOf(s: StatementEvidence): StatementView {
  const { id, edgeKey, predicate, role, modality, mood, polarity, factuality, certainty } = s;
  const { plain, isDuplicate, validFrom, validTo, confidence, article } = s;
  return {
    ...{ id, edgeKey, predicate, role, modality, mood, polarity, factuality, certainty },
    ...{ plain, isDuplicate, validFrom, validTo, confidence, article },
    type: s.rtype,
    subject: { id: s.subjectId, name: s.subjectName },
    object: { id: s.objectId, name: s.objectName },
    sources: s.sources.map((source) => sourceOf(source, article.id)),
    sentences: s.sentences.map((x) => ({
      ...{ id: x.id, start: x.start, text: x.text, isDuplicate: x.isDuplicate },
      evidence: pair(x.evidence),
      trigger: pair(x.trigger),
      subject: pair(x.subject),
      object: pair(x.object),
    })),
    by: s.extractor,
  };
}

export const claimOf = (c: Claim): ClaimView => ({
  id: c.id,
  text: c.text,
  start: c.start,
  cue: c.cue,
  quoteType: c.quoteType,
  certainty: c.certainty,
  isDuplicate: c.isDuplicate,
  sources: c.sources.map((source) => sourceOf(source, c.article.id)),
  article: c.article,
  confidence: c.confidence,
  by: c.extractor,
});

export const mentioningOf = (x: Mentioning): MentioningSentence => ({
  id: x.id,
  start: x.start,
  text: x.text,
  isDuplicate: x.isDuplicate,
  mentions: x.mentions.map((m) => [m.span[0], m.span[1]]),
  article: x.article,
});

/** One ghost edge for each edge that the statements would have made; its reading is that of the surest statement. */
export function ghostsOf(statements: readonly StatementEvidence[]): GhostEdge[] {
  const byKey = new Map<string, StatementEvidence[]>();
  for (const s of statements) {
    const known = byKey.get(s.edgeKey);
    if (known) known.push(s);
    else byKey.set(s.edgeKey, [s]);
  }
  return [...byKey].map(([key, group]) => {
    const surest = group.reduce((best, s) => (s.confidence > best.confidence ? s : best));
    const { predicate, role, confidence, polarity, mood, modality } = surest;
    const ends = { source: surest.subjectId, target: surest.objectId };
    return {
      key,
      type: surest.rtype,
      ...ends,
      predicate,
      role,
      confidence,
      polarity,
      mood,
      modality,
      statements: group.length,
      modalities: distinct(group.map((s) => s.modality)),
      speakers: distinct(group.map((s) => s.sources[0]?.name ?? s.article.id)),
      sources: new Set(group.map((s) => s.sources[0]?.key ?? s.article.id)).size,
      ...readInArticles(group.map((s) => s.article)),
      validFrom: distinct(group.flatMap((s) => s.validFrom ?? []))[0] ?? null,
      validTo: distinct(group.flatMap((s) => s.validTo ?? [])).at(-1) ?? null,
    };
  });
}
