import type { Browser } from 'playwright-core';
import { articleRows } from '../../src/graph';
import type { GraphStore } from '../../src/model/store';
import { ensureViewer, type RunningServer, startServer } from '../../src/server';
import { neo4jOfTests } from '../support/neo4j';
import { needs } from '../support/requirements';
import { launchChromium } from './chromium';
import { handMadeExtraction } from './hand-made';

needs('neo4j', 'chromium')('the viewer on Neo4j', () => {
  const neo4j = neo4jOfTests();
  let store: GraphStore;
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    store = await neo4j.fresh();
    await store.writeArticle(
      articleRows(handMadeExtraction(), { now: '2024-05-07T00:00:00Z', runId: 'run' }),
    );
    server = await startServer({ store, viewerDir: await ensureViewer() });
    browser = await launchChromium();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await store?.close();
  });

  test('shows the graph, its evidence, and finds sentences', async () => {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    const edge = new URLSearchParams({ edge: 'x:meridian|OWNS|x:terminal' });
    await page.goto(`${server.url}#${edge}`);
    await page.getByText('6 entities · 6 relations').waitFor();
    const card = page.locator('.card').first();
    await card.locator('mark').first().waitFor();
    expect(await card.locator('mark[data-kind~="trigger"]').allTextContents()).toEqual(['bought']);
    expect(await card.locator('.chain-link').allTextContents()).toEqual([
      'Lena Ortiz',
      '→Harbour Times',
      '→Alder Daily',
    ]);
    await page.getByRole('switch', { name: 'Show what is disputed or not factual' }).check({ force: true });
    await page.getByText('6 entities · 7 relations').waitFor();
    await page.getByLabel('Search entities and sentences').fill('praised');
    await page.getByRole('option', { name: /praised the Meridian Company/ }).waitFor();
  });
});
