import { useMemo } from 'react';
import { count, percent, readingWords, relationWords } from '../../display/words';
import { getEdge } from '../state/client';
import { useStore } from '../state/store';
import { useAnswer } from '../state/use-answer';
import { EntityLink } from './EntityLink';
import { StatementCard } from './StatementCard';
import { Answered } from './states';

/** Why is there this line? Every sentence behind it, facts first. */
export function EdgePanel({ edgeKey }: { edgeKey: string }) {
  const answer = useAnswer(`edge ${edgeKey}`, (signal) => getEdge(edgeKey, signal));
  const edges = useStore((s) => s.graph?.edges);
  const edge = useMemo(() => edges?.find((e) => e.key === edgeKey), [edges, edgeKey]);
  return (
    <Answered answer={answer}>
      {({ statements }) => {
        const first = statements[0]!;
        const groups = [
          { title: 'Stated as fact', list: statements.filter((s) => s.plain) },
          { title: 'Not stated as fact', list: statements.filter((s) => !s.plain && !s.isDuplicate) },
          { title: 'Repeated in the text', list: statements.filter((s) => !s.plain && s.isDuplicate) },
        ].filter((g) => g.list.length > 0);
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
                : `Nobody states this as a fact: it is ${readingWords(first)[0]}.`}
            </p>
            {groups.map(({ title, list }) => (
              <section key={title}>
                {groups.length > 1 && <h2 className="section">{title}</h2>}
                {list.map((s) => (
                  <StatementCard key={s.id} statement={s} />
                ))}
              </section>
            ))}
          </>
        );
      }}
    </Answered>
  );
}
