import { NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { decisionName } from '../../display/decisions';
import { useStore } from '../state/store';
import { DecisionForm } from './DecisionForm';
import { graphNaming } from './naming';

interface Props {
  readonly entity: string;
}

const useEntity = (id: string) => useStore((s) => s.graph?.nodes.find((n) => n.id === id));

/** Another name; the one that was read stays as an alias. */
export function RenameForm({ entity }: Props) {
  const before = useEntity(entity)?.name ?? '';
  const [name, setName] = useState(before);
  const wanted = name.trim();
  const content = { kind: 'rename', entity, name: wanted } as const;
  return (
    <DecisionForm
      content={wanted === '' || wanted === before ? null : content}
      name={decisionName(content, graphNaming())}
      verb="Rename"
    >
      <TextInput
        label="Name"
        description="The name that was read stays as another name of it"
        data-autofocus
        required
        maxLength={1000}
        value={name}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </DecisionForm>
  );
}

/** One more name, by which search finds it. */
export function AliasForm({ entity }: Props) {
  const [alias, setAlias] = useState('');
  const content = { kind: 'alias', entity, alias: alias.trim() } as const;
  return (
    <DecisionForm
      content={alias.trim() === '' ? null : content}
      name={decisionName(content, graphNaming())}
      verb="Add the name"
    >
      <TextInput
        label="Also called"
        data-autofocus
        required
        maxLength={1000}
        value={alias}
        onChange={(event) => setAlias(event.currentTarget.value)}
      />
    </DecisionForm>
  );
}

export function RetypeForm({ entity }: Props) {
  const before = useEntity(entity)?.type ?? '';
  const types = useStore((s) => s.vocabulary!.entityTypes);
  const [type, setType] = useState(before);
  const content = { kind: 'retype', entity, type, subtype: null } as const;
  return (
    <DecisionForm
      content={type === before ? null : content}
      name={decisionName(content, graphNaming())}
      verb="Change the type"
    >
      <NativeSelect
        label="Type"
        data-autofocus
        value={type}
        onChange={(event) => setType(event.currentTarget.value)}
        data={types
          .filter((t) => !t.hidden || t.type === before)
          .map((t) => ({ value: t.type, label: t.label }))}
      />
    </DecisionForm>
  );
}

/** The passage does not say this, or does. */
export function VerdictForm({
  verdict,
  statement,
  words,
}: {
  verdict: 'reject' | 'confirm';
  statement: string;
  words: string;
}) {
  const [verb, meaning] = VERDICTS[verdict];
  return (
    <DecisionForm content={{ kind: verdict, statement }} name={`${verb} “${words}”`} verb={verb}>
      <Text fw={600}>{words}</Text>
      <Text size="sm">{meaning}</Text>
    </DecisionForm>
  );
}

const VERDICTS = {
  reject: ['Reject', 'The passage does not say this. It stays on record, and makes no line in the graph.'],
  confirm: ['Confirm', 'The passage does say this. It counts as certain that it was read rightly.'],
} as const;
