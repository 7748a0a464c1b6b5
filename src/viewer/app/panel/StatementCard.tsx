import type { StatementView } from '../../../server/api';
import { readingWords, relationWords, validity } from '../../display/words';
import { Verdict } from '../curate/Verdict';
import { ArticleLine } from './ArticleLine';
import { HowRead } from './HowRead';
import { Passage } from './Passage';
import { SpeakerChain } from './SpeakerChain';

/** One reading: the sentence with its spans, who says so, how it is meant, and what read it. */
export function StatementCard({
  statement: s,
  named = false,
}: {
  statement: StatementView;
  /** Says which relation it is: where the heading does not. */
  named?: boolean;
}) {
  const valid = validity(s);
  return (
    <article className="card" data-plain={s.plain}>
      {named && (
        <p className="card-triple">
          {s.subject.name} <em>{relationWords(s.type)}</em> {s.object.name}
        </p>
      )}
      {s.sentences.map((x) => (
        <Passage
          key={x.id}
          text={x.text}
          marks={[
            ...(x.evidence ? [{ start: x.evidence[0], end: x.evidence[1], kind: 'evidence' }] : []),
            ...(x.subject ? [{ start: x.subject[0], end: x.subject[1], kind: 'subject' }] : []),
            ...(x.object ? [{ start: x.object[0], end: x.object[1], kind: 'object' }] : []),
            ...(x.trigger ? [{ start: x.trigger[0], end: x.trigger[1], kind: 'trigger' }] : []),
          ]}
        />
      ))}
      <SpeakerChain sources={s.sources} article={s.article} />
      <p className="reading">
        {readingWords(s).map((word) => (
          <span key={word} className="tag" data-kind={word}>
            {word}
          </span>
        ))}
        {s.certainty !== 'certain' && s.certainty !== 'underspecified' && (
          <span className="tag quiet">{s.certainty}</span>
        )}
        {s.predicate && <span className="tag quiet">“{s.predicate}”</span>}
        {s.isDuplicate && <span className="tag quiet">repeats an earlier sentence</span>}
        {valid && <span className="tag quiet">{valid}</span>}
      </p>
      <Verdict statement={s} />
      <footer className="card-foot">
        <ArticleLine article={s.article} at={s.sentences[0]?.start ?? 0} />
        <HowRead statement={s} />
      </footer>
    </article>
  );
}
