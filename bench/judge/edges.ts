import { createHash } from 'node:crypto';
import type { Extraction } from '../../src/model/extraction';
import type { Mention, Statement } from '../../src/model/reading';
import type { Span } from '../../src/model/span';

/** An edge as a person judges it: the surest of its plain statements beside its words. */
export interface ShownEdge {
  readonly key: string;
  readonly article: string;
  readonly subject: string;
  readonly type: string;
  readonly object: string;
  readonly statements: number;
  readonly by: string;
  readonly confidence: number;
  readonly trigger: string | null;
  readonly speaker: boolean;
  /** The sentences that hold the evidence, the two mentions marked ⟦so⟧. */
  readonly words: string;
}

const flat = (words: string) => words.replace(/\s+/g, ' ').trim();

function marked(text: string, [from, to]: Span, mentions: readonly Mention[]): string {
  const cuts = mentions
    .flatMap(({ start, end }) => [
      { at: start, sign: '⟦', order: 1 },
      { at: end, sign: '⟧', order: 0 },
    ])
    .sort((a, b) => b.at - a.at || b.order - a.order);
  let words = text.slice(from, to);
  for (const { at, sign } of cuts) words = words.slice(0, at - from) + sign + words.slice(at - from);
  return flat(words);
}

/** The edges that the plain statements of one article make. */
export function edgesOf({
  article,
  entities,
  entityOf,
  mentions,
  sentences,
  statements,
}: Extraction): readonly ShownEdge[] {
  const { text } = article;
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (!statement.plain) continue;
    const key = `${article.id} ${entityOf[statement.head]} ${statement.type} ${entityOf[statement.tail]}`;
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  return [...groups].map(([key, group]) => {
    const best = group.reduce((a, b) => (b.confidence > a.confidence ? b : a));
    const ends = [mentions[best.head]!, mentions[best.tail]!];
    const hull: Span = [
      Math.min(best.evidence[0], ...ends.map(({ start }) => start)),
      Math.max(best.evidence[1], ...ends.map(({ end }) => end)),
    ];
    const around = sentences.filter(({ start, end }) => start < hull[1] && end > hull[0]);
    const whole: Span = [
      Math.min(hull[0], ...around.map(({ start }) => start)),
      Math.max(hull[1], ...around.map(({ end }) => end)),
    ];
    return {
      key,
      article: article.id,
      subject: entities[entityOf[best.head]!]!.name,
      type: best.type,
      object: entities[entityOf[best.tail]!]!.name,
      statements: group.length,
      by: best.by,
      confidence: best.confidence,
      trigger: best.trigger && flat(text.slice(...best.trigger)),
      speaker: best.attribution !== null,
      words: marked(text, whole, ends),
    };
  });
}

/** `count` of the edges, the same for the same seed whatever their order: those whose hashes come first. */
export function sample(edges: readonly ShownEdge[], count: number, seed: string): readonly ShownEdge[] {
  const rank = ({ key }: ShownEdge) => createHash('sha256').update(`${seed} ${key}`).digest('hex');
  return edges
    .map((edge) => ({ edge, at: rank(edge) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .slice(0, count)
    .map(({ edge }) => edge);
}
