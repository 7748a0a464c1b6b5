import { useMemo } from 'react';
import type { EdgeView } from '../../../server/api';
import { relationRows } from '../../display/relation-rows';
import { statementGroups } from '../../display/statement-groups';
import { count, notFactWord, percent, relationWords } from '../../display/words';
import { verdictsOf } from '../curate/Verdict';
import { getEdge } from '../state/client';
import { useStore } from '../state/store';
import { useFreshAnswer } from '../state/use-fresh-answer';
import { EntityLink } from './EntityLink';
import { RelationList } from './RelationList';
import { StatementCard } from './StatementCard';
import { Answered } from './states';

/** Why is there this line? Every sentence behind it, facts first, then whoever says otherwise. */
export function EdgePanel({ edgeKey }: { edgeKey: string }) {
  const answer = useFreshAnswer(`edge ${edgeKey}`, (signal) => getEdge(edgeKey, signal));
  return <Answered answer={answer}>{(view) => <EdgeFile view={view} />}</Answered>;
}

function EdgeFile({ view }: { view: EdgeView }) {
  const edges = useStore((s) => s.graph?.edges);
  const edge = useMemo(() => edges?.find((e) => e.key === view.key), [edges, view.key]);
  const first = view.statements[0]!;
  const rejected = useStore((s) =>
    view.statements.every(({ id }) => verdictsOf(s).get(id)?.kind === 'reject'),
  );
  const groups = useMemo(() => statementGroups(view), [view]);
  const others = useMemo(
    () =>
      relationRows(
        first.subject.id,
        view.between.filter((s) => s.plain),
      ),
    [view, first],
  );
  return (
    <>
      <h1 className="triple">
        <EntityLink id={first.subject.id} name={first.subject.name} />
        <span className="triple-verb">
          {relationWords(first.type)}
          {first.role && <small> {first.role}</small>}
        </span>
        <EntityLink id={first.object.id} name={first.object.name} />
      </h1>
      <p className="lead">
        {edge
          ? `${count(edge.statements, 'statement')} by ${count(edge.sources, 'source')}, confidence ${percent(edge.confidence)}${edge.hedged ? '. Only estimated, never stated outright' : ''}.`
          : rejected
            ? 'What was read here was rejected by hand: it makes no line in the graph.'
            : `Nobody states this as a fact: it is ${notFactWord(first)}.`}
      </p>
      {groups.map(({ title, statements }) => (
        <section key={title}>
          {groups.length > 1 && (
            <h2 className="section">
              {title} <span className="section-count">{statements.length}</span>
            </h2>
          )}
          {statements.map((s) => (
            <StatementCard key={s.id} statement={s} named={s.edgeKey !== view.key} />
          ))}
        </section>
      ))}
      {others.length > 0 && (
        <section>
          <h2 className="section">More between the two</h2>
          <RelationList rows={others} />
        </section>
      )}
    </>
  );
}
