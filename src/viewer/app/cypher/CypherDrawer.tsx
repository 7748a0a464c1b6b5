import { Button, Loader } from '@mantine/core';
import { Component, lazy, type ReactNode, Suspense } from 'react';

/** Editor and parser are large: they come when the pane is opened for the first time. */
const CypherPane = lazy(() => import('./CypherPane'));

/** The pane for queries, or that it is on its way. */
export function CypherDrawer() {
  return (
    <Unloadable>
      <Suspense
        fallback={
          <p className="cypher-loading" role="status">
            <Loader size={14} /> Loading the editor …
          </p>
        }
      >
        <CypherPane />
      </Suspense>
    </Unloadable>
  );
}

/** Where the editor cannot be fetched (newsgraph was stopped, or updated) the rest of the page stays. */
class Unloadable extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <p className="cypher-loading" role="alert">
        The editor could not be loaded. Start newsgraph if it was stopped, then
        <Button size="compact-xs" onClick={() => window.location.reload()}>
          Reload
        </Button>
      </p>
    );
  }
}
