import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { articleRows } from '../../src/graph';
import type { Extraction } from '../../src/model/extraction';
import type { GraphStore } from '../../src/model/store';
import { ensureViewer, type RunningServer, type ServerOptions, startServer } from '../../src/server';
import { openStore } from '../../src/store/open';
import { launchChromium } from './chromium';
import { handMadeExtraction } from './hand-made';

export interface ViewerOfTests {
  /** The page at this place of its address, with a new browser context. */
  open(
    hash?: string,
    options?: BrowserContextOptions,
    prepare?: (page: Page) => Promise<void>,
    /** Is there when the page is; the panel, unless the page has none. */
    reached?: string,
  ): Promise<Page>;
  /** Address of the server, with its last slash. */
  url(): string;
  /** Takes back what the page was blamed for, where a test expects it. */
  forgive(trouble: RegExp): void;
}

/**
 * The real page in a real browser, against the real server and the embedded database. To be called inside `needs('chromium')`: it starts
 * all three before the tests, and fails a test whose page writes an error on its console or asks for anything elsewhere.
 */
export function viewerOfTests(
  extractions: readonly Extraction[] = [handMadeExtraction()],
  serving: Pick<ServerOptions, 'readOnly' | 'adding'> = {},
): ViewerOfTests {
  let dir: string;
  let store: GraphStore;
  let server: RunningServer;
  let browser: Browser;
  /** What no page may do: errors on the console, requests to anywhere else. */
  let trouble: string[];

  // as Playwright's own runner does on CI: a loaded machine may starve a browser; the first failure is printed
  if (process.env.CI) jest.retryTimes(2, { logErrorsBeforeRetry: true });

  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'viewer-'));
    store = await openStore({ engine: 'embedded', path: path.join(dir, 'graph') });
    await store.prepare();
    for (const extraction of extractions)
      await store.writeArticle(articleRows(extraction, { now: '2024-05-07T00:00:00Z', runId: 'run' }));
    server = await startServer({ ...serving, store, viewerDir: await ensureViewer() });
    browser = await launchChromium();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await store?.close();
    await rm(dir, { recursive: true, force: true });
  });

  beforeEach(() => {
    trouble = [];
  });
  afterEach(() => expect(trouble).toEqual([]));

  async function open(
    hash = '',
    options: BrowserContextOptions = {},
    prepare?: (page: Page) => Promise<void>,
    reached = 'aside[aria-label="Evidence"]',
  ): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      ...options,
    });
    const page = await context.newPage();
    page.on('console', (m) => m.type() === 'error' && trouble.push(m.text()));
    page.on('pageerror', (e) => trouble.push(e.message));
    page.on('request', (r) => r.url().startsWith(server.url) || trouble.push(`asked for ${r.url()}`));
    await prepare?.(page);
    await page.goto(server.url + hash);
    await page.locator(reached).first().waitFor();
    return page;
  }

  return {
    open,
    url: () => server.url,
    forgive: (expected) => {
      trouble = trouble.filter((line) => !expected.test(line));
    },
  };
}

/** Waits until the layout rests. */
export const drawn = (page: Page): Promise<void> => page.locator('.canvas[data-layout="still"]').waitFor();

/** The part of the address that selects an edge. */
export const edge = (key: string): string => `#${new URLSearchParams({ edge: key })}`;

export const OWNS = 'x:meridian|OWNS|x:terminal';
