import { useEffect, useRef } from 'react';
import { changeWords, type Heard } from '../display/change-words';
import { edgeLabel, ghostWord } from '../display/words';
import { announce, useAnnouncement } from './state/announce';
import { nameOf, shownOf } from './state/picture';
import { getState, type State, useStore } from './state/store';

/** The one live region of the page: tells what changed in the picture. */
export function Announcer() {
  const { text, turn } = useAnnouncement();
  const history = useStore((s) => s.history);
  const shown = useStore(shownOf);
  const address = useStore((s) => s.address);
  const error = useStore((s) => s.error);
  const last = useRef<Heard | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the words are made of
  useEffect(() => {
    const now = heard(getState());
    if (last.current) for (const words of changeWords(last.current, now)) announce(words);
    last.current = now;
  }, [history, shown, address, error]);
  return (
    <p className="announcer" role="status" aria-live="polite">
      {/* A new element each time: the same words twice are told twice. */}
      <span key={turn}>{text}</span>
    </p>
  );
}

function heard(s: State): Heard {
  const { nodes, edges, ghosts } = shownOf(s);
  return {
    history: s.history,
    entities: nodes.length,
    relations: edges.length + ghosts.length,
    reading: reading(s),
    error: s.error,
  };
}

function reading(s: State): string | null {
  const { node, edge, from, to } = s.address;
  if (edge !== null) return edgeWords(s, edge);
  if (node !== null) return nameOf([node], s);
  if (from === null) return null;
  return to === null
    ? `Paths from ${nameOf([from], s)}`
    : `Paths from ${nameOf([from], s)} to ${nameOf([to], s)}`;
}

function edgeWords(s: State, key: string): string {
  const group = (type: string) => s.vocabulary?.relationTypes.find((t) => t.type === type)?.group;
  const fact = s.graph?.edges.find((e) => e.key === key);
  if (fact)
    return `${nameOf([fact.source], s)} ${edgeLabel(fact, group(fact.type))} ${nameOf([fact.target], s)}`;
  const ghost = s.ghosts?.find((g) => g.key === key);
  return ghost
    ? `${nameOf([ghost.source], s)} ${edgeLabel(ghost, group(ghost.type))} ${nameOf([ghost.target], s)}, ${ghostWord(ghost)}`
    : 'A relation';
}
