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
import { useHotkeys } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { palette as paletteOf } from '../display/palette';
import { Reader } from './article/Reader';
import { CanvasTools } from './CanvasTools';
import { GraphCanvas, type GraphHandle } from './GraphCanvas';
import { Legend } from './legend/Legend';
import { SidePanel } from './panel/SidePanel';
import { hasWebGL } from './sigma/has-webgl';
import { clearSelection, closeArticle, getState, load, useStore } from './state/store';
import { useScene } from './state/use-scene';
import { TopBar } from './TopBar';

export function App() {
  const status = useStore((s) => s.status);
  if (status === 'failed') return <Failure />;
  return status === 'ready' ? <Workbench /> : <Loading />;
}

function Loading() {
  return (
    <Center h="100vh" role="status">
      <Stack align="center" gap="sm">
        <Loader />
        <Text c="dimmed">Loading the graph …</Text>
      </Stack>
    </Center>
  );
}

function Failure() {
  const error = useStore((s) => s.error);
  return (
    <Center h="100vh" p="md">
      <Alert
        role="alert"
        color="red"
        icon={<IconAlertTriangle />}
        title="The graph could not be loaded"
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
  const selected = useStore((s) => s.address.node ?? s.address.edge);
  const empty = useStore((s) => s.graph?.nodes.length === 0);

  useHotkeys([
    ['/', () => search.current?.focus()],
    ['f', () => graph.current?.fit()],
    ['Escape', () => (getState().address.article === null ? clearSelection() : closeArticle())],
  ]);

  return (
    <div
      className="shell"
      data-legend={legendOpen ? 'open' : 'closed'}
      data-selected={selected ? 'yes' : 'no'}
    >
      <TopBar
        searchRef={search}
        onLegend={() => setLegendOpen((open) => !open)}
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
          <CanvasTools
            scene={scene}
            onFit={() => graph.current?.fit()}
            onZoom={(direction) => graph.current?.zoom(direction)}
          />
        )}
      </main>
      {empty ? <aside className="panel" /> : <SidePanel />}
      <Reader />
    </div>
  );
}

function Empty() {
  return (
    <Center h="100%" p="lg">
      <Stack align="center" gap="xs" maw={420} ta="center">
        <Text fw={650} size="lg">
          The graph is still empty
        </Text>
        <Text c="dimmed">
          Stop newsgraph and start it with an article: <code>npm start -- my-article.txt</code>
        </Text>
      </Stack>
    </Center>
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
