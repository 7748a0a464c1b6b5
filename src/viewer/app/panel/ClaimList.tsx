import type { ClaimView } from '../../../server/api';
import { QUOTES } from '../../display/words';
import { ArticleLine } from './ArticleLine';
import { SpeakerChain } from './SpeakerChain';

/** Claims in the words of the article. */
export function ClaimList({ claims, none }: { claims: readonly ClaimView[]; none: string }) {
  if (claims.length === 0) return <p className="dim">{none}</p>;
  return (
    <>
      {claims.map((c) => (
        <article key={c.id} className="card" data-plain={!c.isDuplicate}>
          <blockquote className="passage">{c.text}</blockquote>
          <SpeakerChain sources={c.sources} article={c.article} />
          <p className="reading">
            {c.cue && <span className="tag quiet">“{c.cue}”</span>}
            <span className="tag quiet">{QUOTES[c.quoteType] ?? c.quoteType}</span>
            {c.certainty !== 'certain' && c.certainty !== 'underspecified' && (
              <span className="tag">{c.certainty}</span>
            )}
            {c.isDuplicate && <span className="tag quiet">repeats an earlier sentence</span>}
          </p>
          <footer className="card-foot">
            <ArticleLine article={c.article} at={c.start} />
            <span className="provenance">
              read by <code>{c.by}</code>
            </span>
          </footer>
        </article>
      ))}
    </>
  );
}
