import { Button } from '@mantine/core';
import { useState } from 'react';
import { MOST } from '../../display/paths';
import { count } from '../../display/words';
import { everything } from '../state/acts';
import { pathsOf, shownOf } from '../state/picture';
import { update, useStore } from '../state/store';
import { PathCard } from './PathCard';

const STEP = 10;

/** All paths that were found; what is pointed at stands out alone in the graph. */
export function PathList({ from, to }: { from: string; to: string }) {
  const { paths, more } = useStore(pathsOf);
  const at = useStore((s) => s.pathAt);
  const [shown, setShown] = useState(STEP);
  if (paths.length === 0) return <NoPath from={from} to={to} />;
  const lengths = new Set(paths.map((p) => p.length));
  const words = lengths.size === 1 ? ` of ${count(paths[0]!.length, 'step')}` : '';
  return (
    <>
      <p className="lead" role="status">
        {more ? `The first ${MOST} paths` : count(paths.length, 'path')}
        {words}
        {at !== null && (
          <>
            {' · '}
            <button type="button" className="path-change" onClick={() => update({ pathAt: null })}>
              show all in the graph
            </button>
          </>
        )}
      </p>
      <ol className="paths" aria-label="Paths">
        {paths.slice(0, shown).map((path, i) => (
          <li key={path.map((s) => s.to).join(' ')}>
            <PathCard
              path={path}
              number={i + 1}
              alone={at === i}
              onAlone={paths.length > 1 ? () => update({ pathAt: at === i ? null : i }) : undefined}
            />
          </li>
        ))}
      </ol>
      {shown < paths.length && (
        <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => setShown((n) => n + 4 * STEP)}>
          Show more of {count(paths.length, 'path')}
        </Button>
      )}
    </>
  );
}

/** Why there may be none, and what to do. */
function NoPath({ from, to }: { from: string; to: string }) {
  const { away, only } = useStore((s) => s.view);
  const { directed, without } = useStore((s) => s.pathOptions);
  const missing = useStore((s) => [from, to].some((id) => !shownOf(s).nodes.some((n) => n.id === id)));
  const reason = missing
    ? 'One of the two is not in the picture.'
    : 'Nothing that is shown leads from the one to the other.';
  const advice = [
    directed && 'let the direction be',
    without.size > 0 && 'follow more kinds of lines',
    'switch more on in the legend',
  ].filter((a): a is string => a !== false);
  return (
    <div role="status">
      <p className="lead">
        {reason} Try to {advice.join(', or ')}.
      </p>
      {(away.size > 0 || only !== null) && (
        <Button size="compact-sm" variant="default" onClick={everything}>
          Show all again
        </Button>
      )}
    </div>
  );
}
