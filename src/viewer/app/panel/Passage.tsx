import { type Mark, segments } from '../../display/segments';

/** A sentence in the words of the article, with its spans marked. */
export function Passage({
  text,
  marks,
  offset = 0,
}: {
  text: string;
  marks: readonly Mark[];
  offset?: number;
}) {
  return (
    <blockquote className="passage">
      {segments(text, marks, offset).map((piece) =>
        piece.marks.length === 0 ? (
          <span key={piece.start}>{piece.text}</span>
        ) : (
          <mark key={piece.start} data-kind={[...new Set(piece.marks.map((m) => m.kind))].join(' ')}>
            {piece.text}
          </mark>
        ),
      )}
    </blockquote>
  );
}
