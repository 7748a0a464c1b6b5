import { IconExternalLink } from '@tabler/icons-react';
import type { ArticleHead } from '../../../server/api';
import { dateWords } from '../../display/words';
import { go } from '../state/store';

const WEB = /^https?:\/\//i;

export const articleTitle = (article: ArticleHead): string =>
  article.title ?? article.url ?? 'Untitled article';

/** Title that opens the text at this place, publisher and date, and the way to the original. */
export function ArticleLine({ article, at }: { article: ArticleHead; at: number | null }) {
  const about = [article.publisher, article.publishedAt && dateWords(article.publishedAt)]
    .filter(Boolean)
    .join(', ');
  return (
    <span className="article-line">
      <button type="button" className="text-link" onClick={() => go({ article: article.id, at })}>
        {articleTitle(article)}
      </button>
      {about && <span className="dim"> {about}</span>}
      {article.url && WEB.test(article.url) && (
        <a
          href={article.url}
          target="_blank"
          rel="noreferrer noopener"
          className="external"
          aria-label="Open the original page"
        >
          <IconExternalLink size={14} />
        </a>
      )}
    </span>
  );
}
