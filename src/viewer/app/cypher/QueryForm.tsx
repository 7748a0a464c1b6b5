import { Button, Kbd } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useRef } from 'react';
import { useStore } from '../state/store';
import { cancel, parametersNow, run, savedOf } from './acts';
import { CypherEditor } from './CypherEditor';
import { ParameterField } from './ParameterField';

const MAC = /Mac|iPhone|iPad/.test(navigator.platform);

/** The editor, a field for each parameter, and the button that runs it. */
export function QueryForm() {
  const query = useStore((s) => s.query);
  const saved = savedOf(query);
  const parameters = parametersNow(query);
  const running = query.run.status === 'running';
  const button = useRef<HTMLButtonElement>(null);
  return (
    <form
      className="cypher-form"
      // the fields say themselves what is missing
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      {saved && <p className="cypher-question">{saved.question}</p>}
      <CypherEditor onLeave={() => button.current?.focus()} />
      {parameters.length > 0 && (
        <fieldset className="cypher-parameters">
          <legend>Parameters</legend>
          {parameters.map((parameter) => (
            <ParameterField
              key={`${query.from} ${parameter.name}`}
              parameter={parameter}
              declared={saved?.parameters.some((p) => p.name === parameter.name) ?? false}
            />
          ))}
        </fieldset>
      )}
      <div className="cypher-run">
        <Button
          ref={button}
          type="submit"
          size="xs"
          leftSection={<IconPlayerPlay size={14} />}
          disabled={query.text.trim() === ''}
        >
          Run
        </Button>
        <Button
          type="button"
          size="xs"
          variant="default"
          leftSection={<IconPlayerStop size={14} />}
          disabled={!running}
          onClick={cancel}
        >
          Cancel
        </Button>
        <span className="dim">
          <Kbd size="xs">{MAC ? '⌘' : 'Ctrl'}</Kbd> <Kbd size="xs">Enter</Kbd>
        </span>
      </div>
    </form>
  );
}
