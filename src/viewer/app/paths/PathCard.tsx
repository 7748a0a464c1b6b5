import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { Path, PathLine, PathStep } from '../../display/paths';
import { count, relationWords } from '../../display/words';
import { EntityLink } from '../panel/EntityLink';
import { nameOf } from '../state/picture';
import { selectPathLine, useStore } from '../state/store';

interface Props {
  readonly path: Path<PathLine>;
  readonly number: number;
  /** It alone stands out in the graph. */
  readonly alone: boolean;
  onAlone?: (() => void) | undefined;
}

/** One path, entity by entity; every line between them leads to its sentence. */
export function PathCard({ path, number, alone, onAlone }: Props) {
  return (
    <article className="card path-card" data-alone={alone} aria-label={`Path ${number}`}>
      {onAlone && (
        <button type="button" className="path-alone" aria-pressed={alone} onClick={onAlone}>
          {count(path.length, 'step')} · {alone ? 'only this one in the graph' : 'show only this one'}
        </button>
      )}
      <Stop id={path[0]!.from} />
      {path.map((step) => (
        <Fragment key={step.to}>
          <Lines step={step} />
          <Stop id={step.to} />
        </Fragment>
      ))}
    </article>
  );
}

function Stop({ id }: { id: string }) {
  const name = useStore((s) => nameOf([id], s));
  return (
    <div className="path-stop">
      <EntityLink id={id} name={name} />
    </div>
  );
}

function Lines({ step }: { step: PathStep<PathLine> }) {
  const names = useStore((s) => `${nameOf([step.from], s)}\n${nameOf([step.to], s)}`).split('\n');
  return (
    <ul className="path-lines">
      {step.lines.map((line) => {
        const along = line.source === step.from;
        const Arrow = along ? IconArrowRight : IconArrowLeft;
        const [subject, object] = along ? names : [names[1], names[0]];
        return (
          <li key={line.key}>
            <button
              type="button"
              className="path-line"
              aria-label={`${subject} ${relationWords(line.type)} ${object}: read the sentence`}
              onClick={() => selectPathLine(line.key)}
            >
              <Arrow size={14} aria-hidden="true" /> {relationWords(line.type)}
              <span className="path-read">read the sentence</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
