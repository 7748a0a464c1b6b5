import { Autocomplete, type AutocompleteProps, MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import type { QueryParameter } from '../../../server/api';
import { PARAMETER_TYPES, type ParameterType, typeLabel } from '../../display/query-parameters';
import { searchIndex } from '../../display/search-index';
import { useStore } from '../state/store';
import { fill, set } from './acts';

interface Props {
  readonly parameter: QueryParameter;
  /** False: a parameter of a text of one's own, whose type a person chooses. */
  readonly declared: boolean;
}

const listOf = (value: string): string[] => value.split(',').filter(Boolean);

/** A field for one parameter, by its type. */
export function ParameterField({ parameter, declared }: Props) {
  const { name, type, description, choices, default: fallback } = parameter;
  const value = useStore((s) => s.query.values[name]) ?? fallback ?? '';
  const fault = useStore((s) => s.query.faults[name]);
  const common = {
    label: name,
    description: description || undefined,
    error: fault,
    required: fallback === null,
    withAsterisk: fallback === null,
    size: 'xs' as const,
  };
  if (choices && type === 'list')
    return (
      <MultiSelect
        {...common}
        data={choices}
        value={listOf(value)}
        onChange={(all) => fill(name, all.join(','))}
        searchable
        clearable
        comboboxProps={{ transitionProps: { duration: 0 } }}
      />
    );
  if (choices)
    return (
      <Autocomplete
        {...common}
        data={choices}
        value={value}
        onChange={(text) => fill(name, text)}
        comboboxProps={{ transitionProps: { duration: 0 } }}
      />
    );
  if (type === 'name' && declared) return <NameField {...common} value={value} name={name} />;
  if (type === 'boolean')
    return (
      <NativeSelect
        {...common}
        value={value}
        onChange={(event) => fill(name, event.currentTarget.value)}
        data={[
          ...(fallback === null ? [{ value: '', label: 'Choose' }] : []),
          { value: 'true', label: 'Yes' },
          { value: 'false', label: 'No' },
        ]}
      />
    );
  const field = (
    <TextInput
      {...common}
      value={value}
      onChange={(event) => fill(name, event.currentTarget.value)}
      placeholder={type === 'date' ? '2022, 2022-03 or 2022-03-01' : undefined}
      inputMode={type === 'integer' || type === 'number' ? 'decimal' : undefined}
      autoComplete="off"
    />
  );
  return declared ? field : <Typed name={name}>{field}</Typed>;
}

const MOST = 8;

/** Names of the graph are offered as one types. */
function NameField({ name, value, ...common }: AutocompleteProps & { name: string; value: string }) {
  const nodes = useStore((s) => s.graph?.nodes);
  const search = useMemo(() => searchIndex(nodes ?? []), [nodes]);
  const names = [...new Set(search(value, MOST).map((f) => f.node.name))];
  return (
    <Autocomplete
      {...common}
      data={names}
      filter={({ options }) => options}
      value={value}
      onChange={(text) => fill(name, text)}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
}

/** A parameter that no saved query declares: what it is, is chosen beside it. */
function Typed({ name, children }: { name: string; children: React.ReactNode }) {
  const type = useStore((s) => s.query.types[name] ?? 'string');
  const types = useStore((s) => s.query.types);
  return (
    <div className="cypher-typed">
      {children}
      <NativeSelect
        size="xs"
        label="Type"
        aria-label={`Type of ${name}`}
        value={type}
        onChange={(event) => set({ types: { ...types, [name]: event.currentTarget.value as ParameterType } })}
        data={PARAMETER_TYPES.map((t) => ({ value: t, label: typeLabel(t) }))}
      />
    </div>
  );
}
