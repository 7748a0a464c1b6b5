import type { SearchView } from '../../../server/api';
import { segments } from '../../display/segments';
import { cutBefore, wordMarks } from '../../display/word-marks';
import { articleTitle } from '../panel/ArticleLine';

/** A sentence that the search found, cut so that the words that were asked for can be seen. */
export function SentenceHit({
  sentence: { text, article },
  query,
}: {
  sentence: SearchView['sentences'][number];
  query: string;
}) {
  const marks = wordMarks(text, query);
  const from = cutBefore(text, marks);
  return (
    <span className="hit-sentence">
      <span className="hit-text">
        {from > 0 && '… '}
        {segments(text.slice(from), marks, from).map((piece) =>
          piece.marks.length > 0 ? <mark key={piece.start}>{piece.text}</mark> : piece.text,
        )}
      </span>
      <span className="hit-article">{articleTitle(article)}</span>
    </span>
  );
}
