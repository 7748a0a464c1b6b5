import { Button, Switch } from '@mantine/core';
import { firstLine } from '../../display/recent-queries';
import { bodyOf } from '../../display/saved-search';
import { useStore } from '../state/store';
import { forget, openRecent, setKept } from './acts';

/** Queries that were run in this page; kept on this computer only when a person wants that. */
export function RecentQueries({ onOpen }: { onOpen(): void }) {
  const recent = useStore((s) => s.query.recent);
  const saved = useStore((s) => s.query.saved);
  const kept = useStore((s) => s.query.kept);
  const title = (text: string) => saved?.find((q) => bodyOf(q) === text)?.title;
  return (
    <>
      <Switch
        size="xs"
        label="Keep them on this computer"
        description="Without it they are forgotten when the page is closed."
        checked={kept}
        onChange={(event) => setKept(event.currentTarget.checked)}
      />
      {recent.length === 0 ? (
        <p className="dim">Nothing was run yet.</p>
      ) : (
        <>
          <ul className="cypher-recent">
            {recent.map((query) => (
              <li key={query.text}>
                <button
                  type="button"
                  className="cypher-item"
                  onClick={() => {
                    openRecent(query);
                    onOpen();
                  }}
                >
                  {title(query.text) && <b>{title(query.text)}</b>}
                  <code>{firstLine(query.text)}</code>
                  {Object.keys(query.values).length > 0 && (
                    <span>
                      {Object.entries(query.values)
                        .map(([k, v]) => `${k}: ${v}`)
                        .join(' · ')}
                    </span>
                  )}
                </button>
              </li>
            ))}
          </ul>
          <Button size="compact-xs" variant="default" onClick={forget}>
            Clear the list
          </Button>
        </>
      )}
    </>
  );
}
