import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { articleRows } from '../../src/graph';
import type { GraphStore } from '../../src/model/store';
import { ensureViewer, type RunningServer, startServer } from '../../src/server';
import { vocabularyOf } from '../../src/server/routes';
import { openStore } from '../../src/store/open';
import { palette } from '../../src/viewer/display/palette';
import { needs } from '../support/requirements';
import { launchChromium } from './chromium';
import { handMadeExtraction } from './hand-made';

/** The real page in a real browser, against the real server and the embedded database. */

const OWNS = 'x:meridian|OWNS|x:terminal';

needs('chromium')('the viewer in a browser', () => {
  let dir: string;
  let store: GraphStore;
  let server: RunningServer;
  let browser: Browser;
  /** What no page may do: errors on the console, requests to anywhere else. */
  let trouble: string[];

  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'viewer-'));
    store = await openStore({ engine: 'embedded', path: path.join(dir, 'graph') });
    await store.prepare();
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
    await page.getByRole('complementary', { name: 'Evidence' }).waitFor();
    return page;
  }
  const drawn = (page: Page) => page.locator('.canvas[data-layout="still"]').waitFor();
  const edge = (key: string) => `#${new URLSearchParams({ edge: key })}`;

  test('draws the graph in the colours of the legend', async () => {
    const page = await open();
    await drawn(page);
    await page.getByText('6 entities · 6 relations').waitFor();
    const { entityTypes } = vocabularyOf();
    for (const type of ['PERSON', 'ORGANIZATION', 'LOCATION', 'FACILITY'])
      expect([
        type,
        (await pixels(page, entityTypes.find((t) => t.type === type)!.colour)).length > 20,
      ]).toEqual([type, true]);
    expect(await pixels(page, entityTypes.find((t) => t.type === 'DATE')!.colour)).toEqual([]);
  });

  test('a click on a line opens its sentence, the span that decided, and who says so; back closes it', async () => {
    const page = await open();
    await drawn(page);
    const line = await pixels(page, palette('light').quads['verbal cooperation']!, 45);
    const { x, y } = line[Math.floor(line.length / 2)]!;
    await page.mouse.click(x, y);
    const panel = page.getByRole('complementary', { name: 'Evidence' });
    await panel.locator('mark[data-kind~="trigger"]').first().waitFor();
    expect(await panel.locator('mark[data-kind~="trigger"]').allTextContents()).toEqual(['praised']);
    expect(await panel.locator('.chain-link').allTextContents()).toEqual(['Alder Daily']);
    expect(page.url()).toContain('#edge=');
    await page.goBack();
    await panel.getByRole('heading', { name: 'Every line has its sentence' }).waitFor();
  });

  test('the evidence of an edge: trigger inside the evidence, speaker inside newspaper inside article, who read it', async () => {
    const page = await open(edge(OWNS));
    const card = page.locator('.card').first();
    // The company is said to have kept it open: another relation of the two, denied.
    await page.getByRole('heading', { name: /Also said of the two, but not as fact/ }).waitFor();
    expect(await card.locator('.passage').textContent()).toBe(
      'The Meridian Company bought the North Ferry Terminal in March, Lena Ortiz told the Harbour Times.',
    );
    expect(await card.locator('mark[data-kind~="trigger"]').allTextContents()).toEqual(['bought']);
    expect(await card.locator('.chain-link').allTextContents()).toEqual([
      'Lena Ortiz',
      '→Harbour Times',
      '→Alder Daily',
    ]);
    await card.getByText('How it was read').click();
    await card.getByText('statements@1').waitFor();
    await card.locator('.tag').getByText('reported', { exact: true }).waitFor();
  });

  test('search selects: slash, letters without accents, Enter', async () => {
    const page = await open();
    await page.keyboard.press('/');
    await page.keyboard.type('tomas pe');
    await page.getByRole('option', { name: /Tomás Peña/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Tomás Peña' }).waitFor();
    expect(page.url()).toContain('node=x%3Apena');
    await page.locator('body').press('Escape');
    await page.getByRole('heading', { name: 'Every line has its sentence' }).waitFor();
    expect(page.url()).not.toContain('node=');
  });

  test('the relations of a node lead to their evidence, its claims are listed', async () => {
    const page = await open(`#${new URLSearchParams({ node: 'x:ortiz' })}`);
    await page.getByRole('tab', { name: /Says/ }).click();
    await page
      .getByText('The Meridian Company bought the North Ferry Terminal in March', { exact: true })
      .waitFor();
    await page.getByRole('tab', { name: /Relations/ }).click();
    await page.getByRole('button', { name: 'supported to Meridian Company' }).click();
    await page.locator('mark[data-kind~="trigger"]').first().waitFor();
    expect(await page.locator('mark[data-kind~="trigger"]').allTextContents()).toEqual(['praised']);
  });

  test('a filter hides entities and the edges at them, and the counts follow', async () => {
    const page = await open();
    await page.getByRole('switch', { name: /^Organizations/ }).click();
    // The terminal hangs on nothing then.
    await page.getByText('3 entities · 2 relations').waitFor();
    expect(await page.getByRole('switch', { name: /^Organizations/ }).getAttribute('aria-checked')).toBe(
      'false',
    );
    await page.getByRole('switch', { name: /^owns/ }).getByText('0/1').waitFor();
    await page.getByRole('button', { name: 'Reset' }).click();
    await page.getByText('6 entities · 6 relations').waitFor();
  });

  test('search finds sentences too: the arrows reach them, Enter opens the article there', async () => {
    const page = await open();
    await page.keyboard.press('/');
    await page.keyboard.type('praised');
    const hit = page.getByRole('option', { name: /praised the Meridian Company/ });
    await hit.locator('mark').first().waitFor();
    expect(await hit.locator('mark').allTextContents()).toEqual(['praised']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const here = page.getByRole('dialog').locator('[data-kinds~="here"]');
    await here.first().waitFor();
    expect((await here.allTextContents()).join('')).toMatch(
      /^Ortiz, who heads .* praised the Meridian Company\.$/,
    );
  });

  test('filters by who says it; the button says all there is again', async () => {
    const page = await open();
    await page.getByRole('switch', { name: /^Lena Ortiz/ }).click();
    await page.getByText('5 entities · 5 relations').waitFor();
    await page.getByRole('button', { name: 'switch all on' }).click();
    await page.getByText('6 entities · 6 relations').waitFor();
  });

  test('a node can be dragged; zoom comes nearer, F shows all again', async () => {
    const page = await open();
    await drawn(page);
    const green = vocabularyOf().entityTypes.find((t) => t.type === 'LOCATION')!.colour;
    const middle = async () => {
      const found = await pixels(page, green);
      const mean = (pick: (p: { x: number; y: number }) => number) =>
        found.reduce((sum, p) => sum + pick(p), 0) / found.length;
      return { x: mean((p) => p.x), y: mean((p) => p.y), size: found.length };
    };
    // The picture follows a frame or more later: looked at again until it is so, or for good.
    type Seen = Awaited<ReturnType<typeof middle>>;
    const seenWhen = async (isSo: (seen: Seen) => boolean): Promise<Seen> => {
      let seen = await middle();
      for (let again = 0; again < 50 && !isSo(seen); again++) {
        await page.waitForTimeout(100);
        seen = await middle();
      }
      return seen;
    };
    const before = await middle();
    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await page.mouse.move(before.x - 30, before.y + 20, { steps: 3 });
    await page.mouse.move(before.x - 60, before.y + 40, { steps: 3 });
    await page.mouse.up();
    const after = await seenWhen(({ x }) => Math.abs(x - before.x + 60) < 8);
    expect(Math.abs(after.x - before.x + 60)).toBeLessThan(8);
    expect(Math.abs(after.y - before.y - 40)).toBeLessThan(8);
    await page.mouse.move(before.x - 300, 90);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const near = await seenWhen(({ x }) => x > after.x + 40);
    await page.keyboard.press('f');
    const whole = await seenWhen(({ x, size }) => x < near.x && size > 100);
    // Nearer, what is right of the middle goes outwards; with F it comes back.
    expect(near.x).toBeGreaterThan(after.x + 40);
    expect(whole.x).toBeLessThan(near.x);
    expect(whole.size).toBeGreaterThan(100);
  });

  test('what is denied is drawn on demand only, and its evidence says so', async () => {
    const page = await open();
    await page.getByRole('switch', { name: 'Show what is disputed or not factual' }).check({ force: true });
    await page.getByText('6 entities · 7 relations').waitFor();
    expect(page.url()).toContain('disputed=1');
    await page.goto(`${server.url}${edge('x:meridian|ENDED|x:terminal')}&disputed=1`);
    await page.getByText('Nobody states this as a fact: it is denied.').waitFor();
  });

  test('the article opens at the sentence with its mentions marked; Escape closes only the article', async () => {
    const page = await open(edge(OWNS));
    await page.getByRole('button', { name: 'Who owns the ferry terminal?' }).first().click();
    const reader = page.getByRole('dialog');
    await reader.getByRole('link', { name: 'Tomás Peña' }).first().waitFor();
    await page.keyboard.press('Escape');
    await reader.waitFor({ state: 'detached' });
    await page.locator('mark[data-kind~="trigger"]').first().waitFor();
  });

  test('without WebGL it says so and the lists still work', async () => {
    const page = await open('', {}, async (p) => {
      await p.addInitScript({ content: NO_WEBGL });
    });
    await page.getByText('This browser cannot draw the graph').waitFor();
    await page.getByRole('button', { name: /^Lena Ortiz/ }).click();
    await page.getByRole('heading', { name: 'Lena Ortiz' }).waitFor();
  });

  test('on a phone the legend is behind a button and the panel below the graph', async () => {
    const page = await open(edge(OWNS), { viewport: { width: 390, height: 800 } });
    await drawn(page);
    const [canvas, panel] = await Promise.all([
      page.locator('.canvas').boundingBox(),
      page.locator('.panel').boundingBox(),
    ]);
    expect(panel!.y).toBeGreaterThanOrEqual(canvas!.y + canvas!.height - 1);
    await page.getByRole('button', { name: 'Legend and filters' }).click();
    await page.getByRole('switch', { name: /^People/ }).click();
    await page.getByRole('button', { name: 'Close the legend' }).click();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });

  test('a selection that is gone says what to do', async () => {
    const page = await open('#node=nobody');
    await page.getByText('There is no such entity.').waitFor();
    trouble = trouble.filter((line) => !line.includes('404'));
  });

  /** Where on the page the canvas has this colour, from top to bottom. */
  async function pixels(page: Page, hex: string, tolerance = 8): Promise<{ x: number; y: number }[]> {
    const box = (await page.locator('.canvas').boundingBox())!;
    const png = (await page.locator('.canvas').screenshot()).toString('base64');
    const found = await page.evaluate(PIXELS, {
      png,
      tolerance,
      rgb: [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)),
    });
    return (found as { x: number; y: number }[]).map(({ x, y }) => ({ x: box.x + x, y: box.y + y }));
  }
});

/** Runs in the page before anything else. */
const NO_WEBGL = `{
  const whole = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return kind.startsWith('webgl') ? null : whole.call(this, kind, ...rest);
  };
}`;

/** Runs in the page: decodes the picture and looks for the colour. A string, because the tests know no DOM types. */
const PIXELS = new Function(
  'wanted',
  `const image = new Image();
  image.src = 'data:image/png;base64,' + wanted.png;
  return image.decode().then(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    const found = [];
    for (let i = 0; i < data.length; i += 4)
      if (wanted.rgb.every((v, c) => Math.abs(v - data[i + c]) < wanted.tolerance)) found.push({ x: (i / 4) % image.width, y: Math.floor(i / 4 / image.width) });
    return found;
  });`,
) as (wanted: { png: string; tolerance: number; rgb: number[] }) => unknown;
