import {
  Alert,
  Button,
  Center,
  Loader,
  Stack,
  Text,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { palette as paletteOf } from '../display/palette';
import { Announcer } from './Announcer';
import { CanvasActions } from './actions/CanvasActions';
import { ExpandDialog } from './actions/ExpandDialog';
import { AddLayer } from './adding/AddLayer';
import { Empty } from './adding/Empty';
import { JobList } from './adding/JobList';
import { Reader } from './article/Reader';
import { CanvasTools } from './CanvasTools';
import { CurateDialog } from './curate/CurateDialog';
import { CypherDrawer } from './cypher/CypherDrawer';
import { Dock } from './dock/Dock';
import { GraphCanvas, type GraphHandle } from './GraphCanvas';
import { isFirstVisit, rememberTour } from './help/first-visit';
import { Help } from './help/Help';
import { Tour } from './help/Tour';
import { HistoryTools } from './history/HistoryTools';
import { Legend } from './legend/Legend';
import { Notices } from './Notices';
import { SidePanel } from './panel/SidePanel';
import { PickLayer } from './pick/PickLayer';
import { useShortcut, useShortcuts } from './shortcuts';
import { hasWebGL } from './sigma/has-webgl';
import { load, useStore } from './state/store';
import { useScene } from './state/use-scene';
import { TopBar } from './TopBar';

export function App() {
  const status = useStore((s) => s.status);
  if (status === 'failed') return <Failure />;
  return status === 'ready' ? <Workbench /> : <Loading />;
}

function Loading() {
  return (
    <Center component="main" h="100vh">
      <Stack align="center" gap="sm">
        <Loader />
        <Text component="h1" c="dimmed" role="status">
          Loading the graph …
        </Text>
      </Stack>
    </Center>
  );
}

function Failure() {
  const error = useStore((s) => s.error);
  return (
    <Center component="main" h="100vh" p="md">
      <Alert
        role="alert"
        color="red"
        icon={<IconAlertTriangle />}
        title={<h1 className="failure-title">The graph could not be loaded</h1>}
        maw={480}
      >
        <Stack align="flex-start">
          <Text size="sm">{error}</Text>
          <Button size="xs" onClick={() => void load()}>
            Try again
          </Button>
        </Stack>
      </Alert>
    </Center>
  );
}

function Workbench() {
  const scheme = useComputedColorScheme('light');
  const { setColorScheme } = useMantineColorScheme();
  const palette = useMemo(() => paletteOf(scheme), [scheme]);
  const scene = useScene(palette);
  const graph = useRef<GraphHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const [legendOpen, setLegendOpen] = useState(false);
  const drawable = useMemo(hasWebGL, []);
  const selected = useStore(
    (s) => s.address.node ?? s.address.edge ?? s.address.from ?? (s.view.picked.size > 0 || null),
  );
  const empty = useStore((s) => s.graph?.nodes.length === 0);
  const cypher = useStore((s) => s.address.cypher && !empty);

  const [help, setHelp] = useState(false);
  const [tour, setTour] = useState(isFirstVisit);
  const startTour = () => {
    setHelp(false);
    setTour(true);
  };
  const endTour = () => {
    rememberTour();
    setTour(false);
  };
  useShortcuts();
  useShortcut('search', () => search.current?.focus());
  useShortcut('fit', () => graph.current?.fit());
  useShortcut('help', () => setHelp(true));

  return (
    <div
      className="shell"
      data-legend={legendOpen ? 'open' : 'closed'}
      data-selected={selected ? 'yes' : 'no'}
      data-cypher={cypher ? 'open' : 'closed'}
    >
      <TopBar
        searchRef={search}
        onLegend={() => setLegendOpen((open) => !open)}
        onHelp={() => setHelp(true)}
        dark={scheme === 'dark'}
        onScheme={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}
      />
      {empty ? <nav className="legend" /> : <Legend palette={palette} onClose={() => setLegendOpen(false)} />}
      <main className="stage">
        {empty ? (
          <Empty />
        ) : drawable ? (
          <GraphCanvas ref={graph} scene={scene} palette={palette} />
        ) : (
          <NoWebGL />
        )}
        {!empty && drawable && (
          <PickLayer
            at={(spot) => graph.current?.at(spot) ?? null}
            within={(polygon) => graph.current?.within(polygon) ?? []}
          />
        )}
        {!empty && <HistoryTools />}
        {!empty && <CanvasActions />}
        {!empty && drawable && (
          <CanvasTools
            scene={scene}
            onFit={() => graph.current?.fit()}
            onZoom={(direction) => graph.current?.zoom(direction)}
          />
        )}
      </main>
      {!empty && <Dock />}
      {cypher && <CypherDrawer />}
      {empty ? <aside className="panel" /> : <SidePanel />}
      <Reader />
      <Announcer />
      <Help opened={help} onClose={() => setHelp(false)} onTour={startTour} />
      {tour && <Tour onEnd={endTour} />}
      <ExpandDialog />
      <CurateDialog />
      <AddLayer />
      <div className="corner">
        <JobList />
        <Notices />
      </div>
    </div>
  );
}

function NoWebGL() {
  return (
    <Center h="100%" p="lg">
      <Alert
        color="yellow"
        icon={<IconAlertTriangle />}
        title="This browser cannot draw the graph"
        maw={460}
        role="alert"
      >
        It has no WebGL 2. Switch on hardware acceleration in its settings, or use another browser. Everything
        can still be read: the lists, the search and the evidence work without it.
      </Alert>
    </Center>
  );
}
