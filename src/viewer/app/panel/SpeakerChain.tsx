import type { ArticleHead, Source } from '../../../server/api';
import { EntityLink } from './EntityLink';

/** Mironov → The Wall Street Journal → the article: innermost first. */
export function SpeakerChain({ sources, article }: { sources: readonly Source[]; article: ArticleHead }) {
  return (
    <p className="chain">
      <span className="chain-label">Says who?</span>
      {sources.map((source, i) => (
        <span key={source.key} className="chain-link">
          {i > 0 && (
            <span className="chain-arrow" role="img" aria-label="according to">
              →
            </span>
          )}
          {source.kind === 'entity' ? (
            <EntityLink id={source.key} name={source.name} quiet />
          ) : source.kind === 'unnamed' ? (
            <i>unnamed source</i>
          ) : (
            <span>{article.publisher ?? 'the article'}</span>
          )}
        </span>
      ))}
    </p>
  );
}
