import type { ArticleHead } from '../../../server/api';
import type { ReadIn } from '../filters';
import type { Column } from './table';

/** What tables say of the article that a row comes from. */
export const articleColumns = <Item extends { readonly article: ArticleHead }>(): Column<Item>[] => [
  { id: 'article', title: 'Article', kind: 'text', width: 220, value: ({ article }) => article.title },
  { id: 'publisher', title: 'Publisher', kind: 'text', width: 140, value: (i) => i.article.publisher },
  {
    id: 'published',
    title: 'Published',
    kind: 'date',
    width: 110,
    value: ({ article }) => article.publishedAt?.slice(0, 10) ?? null,
  },
  { id: 'url', title: 'Address', kind: 'text', width: 0, fileOnly: true, value: (i) => i.article.url },
];

/** What something in one article is filtered by. */
export const readIn = ({ id, publisher, publishedAt }: ArticleHead): ReadIn => ({
  articles: [id],
  publishers: publisher === null ? [] : [publisher],
  published: publishedAt === null ? [] : [publishedAt.slice(0, 10)],
});
