import { z } from 'zod';
import { flag, projection, text, texts } from './columns';
import { defineQuery } from './query';
import { type ArticleHead, article } from './statement';

const sentence = z.object({ id: text, startOff: z.number(), text, isDuplicate: flag });

/** A sentence with where it stands. */
export interface PlacedSentence {
  readonly id: string;
  /** Offset in the article's text. */
  readonly start: number;
  readonly text: string;
  readonly isDuplicate: boolean;
  readonly article: ArticleHead;
}

/** The sentences with these ids, article by article; ids that are not there are left out. */
export const sentencesById = defineQuery({
  name: 'sentencesById',
  text: `MATCH (x:Sentence)<-[:HAS_SENTENCE]-(a:Article)
WHERE x.id IN $ids
RETURN x ${projection(sentence)} AS sentence, a ${projection(article)} AS article
ORDER BY a.id, x.startOff`,
  params: z.strictObject({ ids: texts }),
  row: z.object({ sentence, article }),
  map: (rows): PlacedSentence[] =>
    rows.map(({ sentence: { startOff, ...rest }, article: from }) => ({
      ...rest,
      start: startOff,
      article: from,
    })),
});
