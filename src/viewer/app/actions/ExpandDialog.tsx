import { Button, Group, Modal, NativeSelect, NumberInput, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { GUARD, tally, wantedOf } from '../../display/expand';
import { count, relationWords } from '../../display/words';
import { bringBack, missingAround } from '../state/acts';
import { nameOf } from '../state/picture';
import { update, useStore } from '../state/store';

const ANY = '';
const close = () => update({ expanding: null });

/** An entity with very many neighbours: which of them are to come? */
export function ExpandDialog() {
  const ids = useStore((s) => s.expanding);
  return (
    <Modal
      opened={ids !== null}
      onClose={close}
      lockScroll={false}
      title={ids && `Which neighbours of ${nameOf(ids)}?`}
      transitionProps={{ duration: 0 }}
    >
      {ids && <Choice ids={ids} />}
    </Modal>
  );
}

function Choice({ ids }: { ids: readonly string[] }) {
  const plural = useStore((s) => s.vocabulary!.entityTypes);
  const all = useMemo(() => missingAround(ids), [ids]);
  const [relation, setRelation] = useState(ANY);
  const [entity, setEntity] = useState(ANY);
  const [most, setMost] = useState(GUARD);
  const wanted = { relation: relation || null, entity: entity || null };
  const fitting = wantedOf(all, { ...wanted, most: all.length });
  const chosen = fitting.slice(0, most);
  const types = tally(wantedOf(all, { ...wanted, relation: null, most: all.length }).flatMap((c) => c.types));
  const kinds = tally(wantedOf(all, { ...wanted, entity: null, most: all.length }).map((c) => c.node.type));
  const kindWords = (type: string) => plural.find((t) => t.type === type)?.plural ?? type;
  return (
    <Stack gap="sm">
      <Text size="sm">{count(all.length, 'neighbour')} could come. The most connected ones come first.</Text>
      <NativeSelect
        label="Related by"
        value={relation}
        onChange={(event) => setRelation(event.currentTarget.value)}
        data={[
          { value: ANY, label: 'any relation' },
          ...types.map((t) => ({ value: t.value, label: `${relationWords(t.value)} (${t.count})` })),
        ]}
      />
      <NativeSelect
        label="Kind of neighbour"
        value={entity}
        onChange={(event) => setEntity(event.currentTarget.value)}
        data={[
          { value: ANY, label: 'any kind' },
          ...kinds.map((t) => ({ value: t.value, label: `${kindWords(t.value)} (${t.count})` })),
        ]}
      />
      <NumberInput
        label="At most"
        min={1}
        max={all.length}
        value={most}
        onChange={(value) => setMost(Number(value) || 0)}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button
          disabled={chosen.length === 0}
          onClick={() => {
            close();
            bringBack(ids, chosen);
          }}
        >
          Bring {chosen.length === fitting.length ? '' : 'the first '}
          {chosen.length}
        </Button>
      </Group>
    </Stack>
  );
}
