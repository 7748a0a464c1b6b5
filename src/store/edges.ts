import { originalSource } from './original-source';

/** How the plain statements with one edge key become one edge (graph-model §4, view rule). Pure, and blind to the order of its input. */

/** The properties of a plain `:Statement` node that an edge is made of. */
export interface PlainStatement {
  readonly id: string;
  readonly edgeKey: string;
  readonly rtype: string;
  readonly subjectId: string;
  readonly objectId: string;
  readonly articleId: string;
  /** The article whose words they are: the original's, where `articleId` is a copy. */
  readonly originalId?: string;
  readonly predicate: string | null;
  readonly role: string | null;
  /** Innermost source as people read it: a name, `ARTICLE`, `UNNAMED`. */
  readonly speaker: string | null;
  /** What tells sources apart, where the rows say it: an id. */
  readonly speakerKey: string | null;
  /** 0 … 1. */
  readonly confidence: number;
  readonly modality: string;
  readonly quote: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly publishedAt: string | null;
}

/** One domain edge with the properties that all types share. */
export interface DomainEdge {
  readonly key: string;
  readonly rtype: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
}

/** Statements whose ids an edge lists at most. */
const LISTED = 20;

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const instant = (text: string): number => {
  // a time whose zone nobody said counts as UTC, on every machine
  const at = Date.parse(/T[\d:.]+$/.test(text) ? `${text}Z` : text);
  return Number.isNaN(at) ? Number.POSITIVE_INFINITY : at;
};
/** Earlier instant first ("2022-09-29" counts as its midnight); what is no date comes last, in order of text. */
export const byInstant = (a: string, b: string): number => instant(a) - instant(b) || byText(a, b);

const known = (values: readonly (string | null)[], order: (a: string, b: string) => number): string[] =>
  values.filter((v) => v !== null).sort(order);

/**
 * Who vouches: the own voice of two articles is two sources, and so are the unnamed sources of two articles, unless one is a copy of the
 * other: the same words again are no new evidence.
 */
const sourceOf = (s: PlainStatement): string => {
  const { articleId, originalId = articleId } = s;
  if (s.speakerKey !== null)
    return JSON.stringify(['key', originalSource(s.speakerKey, articleId, originalId)]);
  return s.speaker === null || s.speaker === 'ARTICLE' || s.speaker === 'UNNAMED'
    ? JSON.stringify([s.speaker ?? 'ARTICLE', originalId])
    : s.speaker;
};

/** 1 − Π(1 − c) with the best statement of each distinct source. */
function confidenceOf(statements: readonly PlainStatement[]): number {
  const best = new Map<string, number>();
  for (const s of statements)
    best.set(sourceOf(s), Math.max(best.get(sourceOf(s)) ?? 0, Math.min(1, Math.max(0, s.confidence))));
  const doubt = [...best.values()].sort((a, b) => a - b).reduce((rest, c) => rest * (1 - c), 1);
  return Number((1 - doubt).toFixed(6));
}

/** The edge of `statements`: at least one, all plain and with the same `edgeKey`. */
export function aggregateEdge(statements: readonly PlainStatement[]): DomainEdge {
  const ranked = [...statements].sort((a, b) => b.confidence - a.confidence || byText(a.id, b.id));
  const first = ranked[0];
  if (first === undefined) throw new RangeError('an edge needs a statement');
  const distinct = (values: readonly string[]) => [...new Set(values)].sort(byText);
  const said = <K extends 'predicate' | 'role' | 'quote'>(key: K) =>
    ranked.find((s) => s[key] !== null)?.[key] ?? null;
  const seen = known(
    ranked.map((s) => s.publishedAt),
    byInstant,
  );
  return {
    key: first.edgeKey,
    rtype: first.rtype,
    from: first.subjectId,
    to: first.objectId,
    properties: {
      key: first.edgeKey,
      rtype: first.rtype,
      predicate: said('predicate'),
      role: said('role'),
      confidence: confidenceOf(ranked),
      nStatements: ranked.length,
      nSources: new Set(ranked.map(sourceOf)).size,
      nArticles: new Set(ranked.map((s) => s.articleId)).size,
      hedged: ranked.every((s) => s.modality === 'estimated'),
      speakers: distinct(ranked.map((s) => s.speaker ?? 'ARTICLE')),
      articleIds: distinct(ranked.map((s) => s.articleId)),
      stmtIds: ranked.slice(0, LISTED).map((s) => s.id),
      quote: said('quote'),
      validFrom:
        known(
          ranked.map((s) => s.validFrom),
          byText,
        )[0] ?? null,
      validTo:
        known(
          ranked.map((s) => s.validTo),
          byText,
        ).at(-1) ?? null,
      firstSeen: seen[0] ?? null,
      lastSeen: seen.at(-1) ?? null,
    },
  };
}
