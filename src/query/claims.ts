import { z } from 'zod';
import { flag, idParams, maybeText, projection, text, texts } from './columns';
import { defineQuery } from './query';
import { type ArticleHead, article, type Source, sourcesOf } from './statement';

const properties = z.object({
  id: text,
  text,
  cue: maybeText,
  quoteType: text,
  certainty: text,
  implicitCue: flag,
  isDuplicate: flag,
  startOff: z.number(),
  endOff: z.number(),
  chain: texts,
  chainKeys: texts,
  confidence: z.number(),
  extractor: text,
});

export const claimRow = z.object({ claim: properties, article });

/** Something that somebody says, in the words of the article. */
export interface ClaimView
  extends Omit<z.infer<typeof properties>, 'chain' | 'chainKeys' | 'startOff' | 'endOff'> {
  /** Offsets into the article's text. */
  readonly start: number;
  readonly end: number;
  readonly sources: readonly Source[];
  readonly article: ArticleHead;
}

export const claimsOf = (rows: readonly z.infer<typeof claimRow>[]): ClaimView[] =>
  rows.map(({ claim, article }) => {
    const { chain, chainKeys, startOff, endOff, ...rest } = claim;
    return { ...rest, start: startOff, end: endOff, sources: sourcesOf(claim), article };
  });

export const PROJECTED_CLAIM = projection(properties);

const RETURN_CLAIM = `RETURN DISTINCT c ${PROJECTED_CLAIM} AS claim, a ${projection(article)} AS article, a.publishedAt AS published, c.articleId AS inArticle, c.startOff AS begins, c.id AS claimId
ORDER BY published, inArticle, begins, claimId`;

/** Everything that an entity says, in the order of the articles. */
export const claimsBy = defineQuery({
  name: 'claimsBy',
  text: `MATCH (e:Entity)-[:SAID]->(c:Claim), (a:Article)
WHERE e.id = $id AND a.id = c.articleId
${RETURN_CLAIM}`,
  params: idParams,
  row: claimRow,
  map: claimsOf,
});

/** Everything that is said of an entity. */
export const claimsAbout = defineQuery({
  name: 'claimsAbout',
  text: `MATCH (c:Claim)-[:ABOUT]->(e:Entity), (a:Article)
WHERE e.id = $id AND a.id = c.articleId
${RETURN_CLAIM}`,
  params: idParams,
  row: claimRow,
  map: claimsOf,
});
