import { ActionIcon, Toolbar, Tooltip } from '@mantine/core';
import { nameOf } from '../state/picture';
import { useStore } from '../state/store';
import { ACTIONS } from './list';

interface Props {
  readonly ids: readonly string[];
  /** Of the panel, or over the canvas with the name of what it acts on. */
  readonly place: 'canvas' | 'panel';
}

/** The actions on these entities; one stop of the Tab key, the arrows go along it. */
export function ActionBar({ ids, place }: Props) {
  // What is possible depends on what is shown and pinned.
  useStore((s) => s.view);
  const name = useStore((s) => nameOf(ids, s));
  return (
    <Toolbar
      className="action-bar"
      data-place={place}
      size="sm"
      withBorder={place === 'canvas'}
      aria-label={`Actions on ${name}${place === 'panel' ? ' in the panel' : ''}`}
    >
      {place === 'canvas' && <span className="action-bar-name">{name}</span>}
      {ACTIONS.map(({ id, key, icon: Icon, label, run, obstacle, on }) => {
        const why = obstacle?.(ids) ?? null;
        const words = label(ids);
        return (
          <Tooltip key={id} label={why ? `${words}: ${why}` : `${words} (${key})`} openDelay={250}>
            <ActionIcon
              variant={on?.(ids) ? 'light' : 'subtle'}
              color={on?.(ids) ? 'blue' : 'gray'}
              size="lg"
              aria-label={words}
              aria-pressed={on?.(ids)}
              aria-keyshortcuts={key}
              aria-disabled={why !== null}
              data-disabled={why !== null || undefined}
              onClick={() => why === null && run(ids)}
            >
              <Icon size={18} />
            </ActionIcon>
          </Tooltip>
        );
      })}
    </Toolbar>
  );
}
