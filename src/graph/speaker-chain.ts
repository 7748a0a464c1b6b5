import { invalidRows, itemAt } from './checked-text';
import type { RowContext } from './context';
import type { NodeKey } from './row-set';

/** Stands for a source that the text does not name ("numerous reports"). */
export const UNNAMED = 'UNNAMED';

/** One source of a chain. */
export interface ChainLink {
  /** Name of the entity, the publisher (or "article"), or `UNNAMED`. */
  readonly name: string;
  /** Entity id, article id or `UNNAMED:<articleId>`: two statements with the same key have the same source. */
  readonly key: string;
  /** Null for a source without a node: unnamed, or a bare role. */
  readonly node: NodeKey | null;
}

/** What a statement and a claim carry of their chain. */
export interface ChainProperties {
  readonly speaker: string;
  readonly speakerKey: string;
  readonly chain: readonly string[];
  readonly chainKeys: readonly string[];
  /** How many sources stand between the article and what is said: 0 for its own voice. */
  readonly depth: number;
}

const articleLink = ({ article, extraction, articleId }: RowContext): ChainLink => ({
  name: extraction.article.publisher ?? 'article',
  key: articleId,
  node: article,
});

const speakerLink = (context: RowContext, attribution: number): ChainLink => {
  const { articleId, extraction } = context;
  const speaker = itemAt(articleId, 'speaker', extraction.speakers, attribution);
  if (speaker === 'ARTICLE') return articleLink(context);
  if (speaker === 'UNNAMED') return { name: UNNAMED, key: `${UNNAMED}:${articleId}`, node: null };
  const { id, name } = itemAt(articleId, 'entity', extraction.entities, speaker);
  return { name, key: id, node: context.entity(speaker) };
};

/**
 * Who says it, innermost source first, the article last: Mironov → WSJ → article.
 * A source that quotes itself stands once. Throws StoreError `invalid-rows` when attributions are nested in a circle.
 */
export function speakerChain(context: RowContext, attribution: number | null): readonly ChainLink[] {
  const chain: ChainLink[] = [];
  const seen = new Set<number>();
  for (let at = attribution; at !== null; ) {
    if (seen.has(at))
      throw invalidRows(context.articleId, 'attributions nested in a circle', { attribution: at });
    seen.add(at);
    const link = speakerLink(context, at);
    if (link.key !== context.articleId && chain.at(-1)?.key !== link.key) chain.push(link);
    at = itemAt(context.articleId, 'attribution', context.extraction.attributions, at).nestedIn;
  }
  return [...chain, articleLink(context)];
}

export const chainProperties = (chain: readonly ChainLink[]): ChainProperties => ({
  speaker: chain[0]!.name,
  speakerKey: chain[0]!.key,
  chain: chain.map((link) => link.name),
  chainKeys: chain.map((link) => link.key),
  depth: chain.length - 1,
});
