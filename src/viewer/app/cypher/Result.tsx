import { Alert, Button, Group, Loader } from '@mantine/core';
import { IconBraces, IconFileSpreadsheet, IconTopologyStar3 } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { QueryView } from '../../../server/api';
import { finder, subgraph } from '../../display/query-result';
import { toCsv, toJson } from '../../display/result-files';
import { count } from '../../display/words';
import type { Run } from '../state/query-state';
import { useStore } from '../state/store';
import { set, showInGraph } from './acts';
import { download } from './download';
import { ResultTable } from './ResultTable';

/** What came of the query; whatever it is, it says what to do next. */
export function Result() {
  const run = useStore((s) => s.query.run);
  return (
    <div className="cypher-result">
      <p className="cypher-status" role="status">
        {statusOf(run)}
      </p>
      {run.status === 'failed' && <Failed run={run} />}
      {run.status === 'done' && <Answer answer={run.answer} />}
    </div>
  );
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

function statusOf(run: Run): React.ReactNode {
  if (run.status === 'idle') return 'Choose a saved query or write one, then run it.';
  if (run.status === 'cancelled') return 'Cancelled. The query was ended; change it or run it again.';
  if (run.status === 'running')
    return (
      <>
        <Loader size={14} /> The query runs …
      </>
    );
  if (run.status === 'failed') return 'The query could not be run.';
  const { rows, truncated } = run.answer;
  if (rows.length === 0) return `No rows · ${seconds(run.milliseconds)}`;
  return `${truncated ? 'The first ' : ''}${count(rows.length, 'row')} · ${seconds(run.milliseconds)}`;
}

function Failed({ run: { message, position } }: { run: Extract<Run, { status: 'failed' }> }) {
  return (
    <Alert color="red" role="alert" p="xs">
      {message}
      {position && (
        <p className="cypher-place">
          Line {position.line}, column {position.column}: <code>{position.source.trim()}</code>
        </p>
      )}
    </Alert>
  );
}

function Answer({ answer }: { answer: QueryView }) {
  const { columns, rows, truncated, hints = [] } = answer;
  const graph = useStore((s) => s.graph!);
  const articles = useStore((s) => s.articles!);
  const find = useMemo(() => finder(graph, articles), [graph, articles]);
  const { nodes, byName } = useMemo(() => subgraph(rows, find, graph), [rows, find, graph]);
  const shows = useStore((s) => s.query.shows);
  return (
    <>
      {truncated && (
        <p className="cypher-note">
          There are more rows than are sent. Narrow the query down, or count with <code>count(*)</code>.
        </p>
      )}
      {hints.map((hint) => (
        <p key={`${hint.kind} ${hint.name}`} className="cypher-note">
          No graph has the {hint.kind} “{hint.name}” (line {hint.line}, column {hint.column}).
          {hint.nearest.length > 0 && ` Did you mean ${hint.nearest.join(' or ')}?`}
        </p>
      ))}
      {rows.length === 0 ? (
        <p className="dim">
          Nothing in the graph fits. Check names and upper case, or loosen the conditions after WHERE.
        </p>
      ) : (
        <>
          <Group gap={6} className="cypher-out">
            <Button
              size="compact-xs"
              variant="light"
              leftSection={<IconTopologyStar3 size={14} />}
              disabled={nodes.size === 0}
              onClick={() => {
                if (shows === 'table') set({ shows: 'both' });
                showInGraph();
              }}
            >
              {nodes.size === 0
                ? 'Nothing of it is in the graph'
                : `Show ${count(nodes.size, 'entity', 'entities')} in the graph`}
            </Button>
            {byName && nodes.size > 0 && <span className="dim">found by name; return ids to be sure</span>}
            <Button
              size="compact-xs"
              variant="default"
              leftSection={<IconFileSpreadsheet size={14} />}
              onClick={() => download('query.csv', 'text/csv', toCsv(columns, rows))}
            >
              CSV
            </Button>
            <Button
              size="compact-xs"
              variant="default"
              leftSection={<IconBraces size={14} />}
              onClick={() => download('query.json', 'application/json', toJson(columns, rows))}
            >
              JSON
            </Button>
          </Group>
          {shows !== 'graph' && <ResultTable answer={answer} find={find} />}
        </>
      )}
    </>
  );
}
