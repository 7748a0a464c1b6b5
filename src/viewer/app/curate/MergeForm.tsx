import { CloseButton, Radio, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { decisionName } from '../../display/decisions';
import { count } from '../../display/words';
import { EntityIcon } from '../EntityIcon';
import { EntityPicker } from '../paths/EntityPicker';
import { useStore } from '../state/store';
import { DecisionForm } from './DecisionForm';
import { graphNaming } from './naming';

/** Several entities that are one thing: shows each with what is known of it, and asks which name stays. */
export function MergeForm({ entities }: { entities: readonly string[] }) {
  const graph = useStore((s) => s.graph!);
  const picked = useStore((s) => s.view.picked);
  const [ids, setIds] = useState(entities);
  const nodes = useMemo(() => ids.flatMap((id) => graph.nodes.find((n) => n.id === id) ?? []), [graph, ids]);
  const [chosen, setChosen] = useState<string | null>(entities.length === 1 ? entities[0]! : null);
  const most = nodes.reduce((best, n) => (n.mentions > best.mentions ? n : best), nodes[0]!);
  const into = chosen !== null && ids.includes(chosen) ? chosen : (most?.id ?? '');
  const others = ids.filter((id) => id !== into);
  const content = { kind: 'merge', into, entities: others } as const;
  const offered = [...picked].filter((id) => !ids.includes(id));
  const types = new Set(nodes.map((n) => n.type));
  const lines = (id: string) => graph.edges.filter((e) => e.source === id || e.target === id).length;

  return (
    <DecisionForm
      content={others.length === 0 ? null : content}
      name={decisionName(content, graphNaming())}
      verb={others.length === 0 ? 'Merge' : `Merge ${ids.length} into one`}
    >
      <EntityPicker
        key={ids.length}
        label="Merge with"
        placeholder="Search for the one that is the same …"
        but={ids}
        everywhere
        onPick={(id) => setIds([...ids, id])}
      />
      {offered.length > 0 && (
        <button type="button" className="text-link" onClick={() => setIds([...ids, ...offered])}>
          Add the {count(offered.length, 'picked entity', 'picked entities')}
        </button>
      )}
      <Radio.Group
        label="Which one stays"
        description="All are kept as they were read: a merge can be taken back"
        value={into}
        onChange={setChosen}
      >
        <ul className="merge-list">
          {nodes.map((n) => (
            <li key={n.id}>
              <Radio
                value={n.id}
                label={
                  <span className="merge-entity">
                    <EntityIcon type={n.type} size={18} />
                    <b>{n.name}</b>
                    <span className="dim">
                      {count(n.mentions, 'mention')} · {count(lines(n.id), 'relation')} ·{' '}
                      {count(n.articles.length, 'article')}
                      {n.aliases.length > 0 && ` · also ${n.aliases.slice(0, 4).join(', ')}`}
                    </span>
                  </span>
                }
              />
              {nodes.length > 1 && (
                <CloseButton
                  size="sm"
                  aria-label={`Leave ${n.name} out`}
                  onClick={() => setIds(ids.filter((id) => id !== n.id))}
                />
              )}
            </li>
          ))}
        </ul>
      </Radio.Group>
      {types.size > 1 && (
        <Text size="sm" className="warn">
          They are of different types. The type of the one that stays holds.
        </Text>
      )}
    </DecisionForm>
  );
}
