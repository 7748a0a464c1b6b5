import { Button, CloseButton } from '@mantine/core';
import { useState } from 'react';
import { tally } from '../../display/expand';
import { count } from '../../display/words';
import { ActionBar } from '../actions/ActionBar';
import { EntityIcon } from '../EntityIcon';
import { togglePick } from '../state/acts';
import { pickedOf, targetsOf, useShown } from '../state/picture';
import { selectNode, update, useStore } from '../state/store';

const STEP = 50;
/** More than these are hardly one thing. */
const MERGEABLE = 50;

/** Several entities at once: what they are, and what can be done with all of them. */
export function PickedPanel() {
  const nodes = useStore(pickedOf);
  const ids = useStore(targetsOf);
  const writing = useStore((s) => s.abilities?.writing ?? false);
  const types = useStore((s) => s.vocabulary!.entityTypes);
  const { edges, ghosts } = useShown();
  const [shown, setShown] = useState(STEP);
  const picked = new Set(ids);
  const between = [...edges, ...ghosts].filter((e) => picked.has(e.source) && picked.has(e.target)).length;
  const kinds = tally(nodes.map((n) => n.type)).map(({ value, count: n }) => {
    const type = types.find((t) => t.type === value);
    return `${n} ${(n === 1 ? type?.label : type?.plural)?.toLowerCase() ?? value}`;
  });
  return (
    <>
      <h1 className="node-title">{count(nodes.length, 'entity', 'entities')} picked</h1>
      <p className="lead">
        {kinds.join(' · ')}
        <br />
        {between === 0 ? 'no line between them' : `${count(between, 'line')} between them`}
      </p>
      <ActionBar ids={ids} place="panel" />
      {writing && nodes.length > 1 && nodes.length <= MERGEABLE && (
        <div className="curate-bar">
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => update({ curating: { form: 'merge', entities: ids } })}
          >
            Merge into one …
          </Button>
        </div>
      )}
      <ul className="rows picked-rows" aria-label="Picked entities">
        {nodes.slice(0, shown).map((n) => (
          <li key={n.id} className="picked-row">
            <button type="button" className="row" onClick={() => selectNode(n.id)}>
              <EntityIcon type={n.type} size={18} />
              <span className="row-name">{n.name}</span>
              <span className="count">{n.mentions}</span>
            </button>
            <CloseButton size="md" aria-label={`Leave ${n.name} out`} onClick={() => togglePick(n.id)} />
          </li>
        ))}
      </ul>
      {shown < nodes.length && (
        <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => setShown((n) => n + 4 * STEP)}>
          Show more of {count(nodes.length, 'entity', 'entities')}
        </Button>
      )}
    </>
  );
}
