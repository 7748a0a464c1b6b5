import type { NodeView, StatementView } from '../../../server/api';
import { notFactWord, relationWords } from '../../display/words';
import { selectEdge } from '../state/store';
import { ArticleLine } from './ArticleLine';
import { Passage } from './Passage';

/** Every sentence that mentions the entity, with the relations that were read in it. */
export function SentenceList({ view }: { view: NodeView }) {
  const readIn = new Map<string, StatementView[]>();
  for (const s of view.statements)
    for (const x of s.sentences) {
      const known = readIn.get(x.id);
      if (known) known.push(s);
      else readIn.set(x.id, [s]);
    }
  if (view.sentences.length === 0) return <p className="dim">No sentence mentions it any more.</p>;
  return (
    <>
      {view.sentences.map((x) => (
        <article key={x.id} className="card" data-plain={!x.isDuplicate}>
          <Passage
            text={x.text}
            marks={x.mentions.map(([start, end]) => ({ start, end, kind: 'mention' }))}
          />
          <ReadHere statements={readIn.get(x.id) ?? []} />
          <footer className="card-foot">
            <ArticleLine article={x.article} at={x.start} />
            {x.isDuplicate && <span className="tag quiet">repeats an earlier sentence</span>}
          </footer>
        </article>
      ))}
    </>
  );
}

function ReadHere({ statements }: { statements: readonly StatementView[] }) {
  if (statements.length === 0) return null;
  return (
    <ul className="read-here" aria-label="Relations read in this sentence">
      {[...new Map(statements.map((s) => [s.edgeKey, s])).values()].map((s) => (
        <li key={s.edgeKey}>
          <button
            type="button"
            className="mini-triple"
            data-plain={s.plain}
            onClick={() => selectEdge(s.edgeKey)}
          >
            {s.subject.name} <em>{relationWords(s.type)}</em> {s.object.name}
            {!s.plain && <span className="tag">{notFactWord(s)}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
