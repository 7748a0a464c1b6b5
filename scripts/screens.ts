import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { articleRows } from '../src/graph';
import { ensureViewer, startServer } from '../src/server';
import { openStore } from '../src/store/open';
import { launchChromium } from '../tests/viewer/chromium';
import { handMadeExtraction } from '../tests/viewer/hand-made';

/**
 * Pictures of every screen in light and dark, into docs/screens/: node -r ts-node/register/transpile-only scripts/screens.ts [ADDRESS]
 * ADDRESS: of a newsgraph that runs; without it a small graph is made for the purpose.
 */
const OUT = path.join(__dirname, '..', 'docs', 'screens');

interface Screen {
  readonly name: string;
  readonly hash?: string;
  readonly width?: number;
  reach?(page: Page): Promise<unknown>;
}

const first = (page: Page) => page.locator('.panel .rows button').first();

const SCREENS: readonly Screen[] = [
  { name: 'overview' },
  { name: 'entity', reach: (page) => first(page).click() },
  {
    name: 'relation',
    reach: async (page) => {
      await first(page).click();
      await page.getByRole('tab', { name: /^Relations/ }).click();
      await page.locator('.panel [role=tabpanel]:visible button').first().click();
    },
  },
  { name: 'article', reach: (page) => page.locator('.articles a, .articles button').first().click() },
  { name: 'not-factual', hash: '#disputed=1' },
  { name: 'communities', hash: '#colour=community' },
  { name: 'table', hash: '#table=nodes' },
  { name: 'query', hash: '#cypher=1' },
  { name: 'keys', reach: (page) => page.keyboard.press('?') },
  { name: 'files', reach: (page) => page.getByRole('button', { name: 'Link and files' }).click() },
  { name: 'phone', width: 390 },
  {
    name: 'phone-legend',
    width: 390,
    reach: (page) => page.getByRole('button', { name: 'Legend and filters' }).click(),
  },
];

async function small() {
  const dir = await mkdtemp(path.join(tmpdir(), 'screens-'));
  const store = await openStore({ engine: 'embedded', path: path.join(dir, 'graph') });
  await store.prepare();
  await store.writeArticle(articleRows(handMadeExtraction(), { now: '2024-05-07T00:00:00Z', runId: 'run' }));
  const server = await startServer({ store, viewerDir: await ensureViewer() });
  const close = async () => {
    await server.close();
    await store.close();
    await rm(dir, { recursive: true, force: true });
  };
  return { url: server.url, close };
}

async function main(address: string | undefined): Promise<void> {
  const { url, close } = address === undefined ? await small() : { url: address, close: async () => {} };
  const browser = await launchChromium();
  await mkdir(OUT, { recursive: true });
  try {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const { name, hash = '', width = 1440, reach } of SCREENS) {
        const viewport = { width, height: width < 500 ? 844 : 900 };
        const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
        const page = await context.newPage();
        await page.goto(url + hash);
        await page.locator('.canvas[data-layout="still"]').waitFor();
        await reach?.(page);
        await page.waitForLoadState('networkidle');
        await page.screenshot({ path: path.join(OUT, `${name}-${colorScheme}.png`) });
        await context.close();
      }
  } finally {
    await browser.close();
    await close();
  }
}

void main(process.argv[2]);
