import '@mantine/core/styles/SegmentedControl.css';
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import '@neo4j-cypher/codemirror/css/cypher-codemirror.css';
import './cypher.css';
import { ActionIcon, SegmentedControl, Tabs } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { QueryState } from '../state/query-state';
import { getState, go, useStore } from '../state/store';
import { followAddress, prepare, set, showInGraph } from './acts';
import { QueryForm } from './QueryForm';
import { RecentQueries } from './RecentQueries';
import { Result } from './Result';
import { SavedQueries } from './SavedQueries';

const SHOWS = [
  { value: 'graph', label: 'Graph' },
  { value: 'both', label: 'Both' },
  { value: 'table', label: 'Table' },
];

type Tab = 'write' | 'saved' | 'recent';

/** Queries in Cypher: written, saved and recent ones on one side, their result on the other. */
export default function CypherPane() {
  const q = useStore((s) => s.address.q);
  const params = useStore((s) => s.address.params);
  const shows = useStore((s) => s.query.shows);
  const saved = useStore((s) => s.query.saved);
  const limits = useStore((s) => s.query.schema?.limits);
  const [tab, setTab] = useState<Tab>(() => (q || getState().query.text ? 'write' : 'saved'));
  const pane = useRef<HTMLElement>(null);

  useEffect(() => {
    void prepare();
    pane.current?.focus();
  }, []);
  // The saved queries say which one a text of the address is.
  useEffect(() => {
    if (q && saved) followAddress(q, params);
  }, [q, params, saved]);

  const show = (value: string) => {
    set({ shows: value as QueryState['shows'] });
    if (value !== 'table') showInGraph();
  };

  return (
    <section ref={pane} className="cypher" data-shows={shows} aria-label="Cypher" tabIndex={-1}>
      <header className="cypher-head">
        <h2>Cypher</h2>
        <p className="cypher-limits">
          Reads only{limits && ` · at most ${limits.rows.toLocaleString('en')} rows and ${limits.seconds} s`}
        </p>
        <SegmentedControl
          size="xs"
          data={SHOWS}
          value={shows}
          onChange={show}
          aria-label="Show the result as"
          transitionDuration={0}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label="Close Cypher"
          onClick={() => {
            go({ cypher: false });
            document.getElementById('open-cypher')?.focus();
          }}
        >
          <IconX size={18} />
        </ActionIcon>
      </header>
      <div className="cypher-body">
        <Tabs
          className="cypher-ask"
          value={tab}
          onChange={(value) => value && setTab(value as Tab)}
          keepMounted={false}
        >
          <Tabs.List>
            <Tabs.Tab value="write">Query</Tabs.Tab>
            <Tabs.Tab value="saved">Saved</Tabs.Tab>
            <Tabs.Tab value="recent">Recent</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="write" className="cypher-panel">
            <QueryForm />
          </Tabs.Panel>
          <Tabs.Panel value="saved" className="cypher-panel">
            <SavedQueries onOpen={() => setTab('write')} />
          </Tabs.Panel>
          <Tabs.Panel value="recent" className="cypher-panel">
            <RecentQueries onOpen={() => setTab('write')} />
          </Tabs.Panel>
        </Tabs>
        <Result />
      </div>
    </section>
  );
}
