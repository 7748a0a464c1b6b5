import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DecisionContent } from '../../../server/api';
import { decisionName } from '../../display/decisions';
import { articleTitle } from '../panel/ArticleLine';
import { useStore } from '../state/store';
import { closeForm, DecisionForm } from './DecisionForm';
import { graphNaming } from './naming';

/** Two things under one name: what some articles call it becomes an entity of its own. */
export function SplitForm({ entity }: { entity: string }) {
  const node = useStore((s) => s.graph?.nodes.find((n) => n.id === entity));
  const all = useStore((s) => s.articles!);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [name, setName] = useState('');
  const mentioning = all.filter((a) => node?.articles.includes(a.id));
  if (mentioning.length < 2)
    return (
      <Stack gap="sm">
        <Text>
          Only one article mentions {node?.name ?? 'it'}: nothing would be left of it. Entities are split
          article by article; rename it instead.
        </Text>
        <button type="button" className="text-link" data-autofocus onClick={closeForm}>
          Close
        </button>
      </Stack>
    );
  const whole = chosen.length === mentioning.length;
  const content = {
    kind: 'split' as const,
    entity,
    articles: [...chosen],
    name: name.trim() || null,
  } satisfies DecisionContent;
  return (
    <DecisionForm
      content={chosen.length === 0 || whole ? null : content}
      name={decisionName(content, graphNaming())}
      verb="Split off"
    >
      <Checkbox.Group
        label={`Which articles mean another one by “${node?.name}”?`}
        description="What they say of it goes to an entity of its own"
        value={[...chosen]}
        onChange={setChosen}
      >
        <ul className="split-list scroll">
          {mentioning.map((a) => (
            <li key={a.id}>
              <Checkbox
                value={a.id}
                label={
                  <>
                    {articleTitle(a)} <span className="dim">{a.publisher}</span>
                  </>
                }
              />
            </li>
          ))}
        </ul>
      </Checkbox.Group>
      {whole && (
        <Text size="sm" className="warn">
          Leave at least one article: nothing would stay otherwise.
        </Text>
      )}
      <TextInput
        label="Name of the new one"
        description="If it is another one"
        maxLength={1000}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </DecisionForm>
  );
}
