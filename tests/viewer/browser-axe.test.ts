import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { needs } from '../support/requirements';
import { drawn, edge, OWNS, viewerOfTests } from './viewer-of-tests';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Everything that axe holds against the page as it is now; empty when nothing. */
async function violations(page: Page): Promise<string[]> {
  // As a script of the test, not of the page: its policy lets no foreign script in.
  await page.evaluate(AXE);
  const found = (await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"], runOnly: ["wcag2a","wcag2aa","wcag21a","wcag21aa","wcag22aa","best-practice"] }).then((r) => r.violations)',
  )) as Finding[];
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

type Screen = readonly [name: string, hash: string, reach: (page: Page) => Promise<unknown>];

const SCREENS: readonly Screen[] = [
  ['overview', '', drawn],
  [
    'an entity',
    '#node=x:meridian',
    (page) => page.getByRole('heading', { name: 'Meridian' }).first().waitFor(),
  ],
  ['a relation', edge(OWNS), (page) => page.locator('.panel .card').first().waitFor()],
  [
    'an article',
    '',
    (page) =>
      page.locator('.articles').getByRole('link').or(page.locator('.articles button')).first().click(),
  ],
  [
    'not factual',
    '#disputed=1',
    (page) => page.getByRole('switch', { name: /disputed/, checked: true }).waitFor(),
  ],
  [
    'the keys',
    '',
    async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keys and help' }).waitFor();
    },
  ],
  [
    'several picked',
    '#picked=x:meridian*.x:pena',
    (page) => page.getByRole('heading', { name: '2 entities picked' }).waitFor(),
  ],
  ['communities', '#colour=community', (page) => page.getByRole('list', { name: 'Communities' }).waitFor()],
];

needs('chromium')('axe finds nothing', () => {
  const { open, url, forgive } = viewerOfTests();

  for (const colorScheme of ['light', 'dark'] as const)
    test.each(SCREENS)(`%s, ${colorScheme}`, async (_name, hash, reach) => {
      const page = await open(hash, { colorScheme });
      await drawn(page);
      await reach(page);
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    });

  test('the legend on a phone', async () => {
    const page = await open('', { viewport: { width: 390, height: 800 }, hasTouch: true });
    await drawn(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Legend and filters' }).click();
    await page.getByRole('button', { name: 'Close the legend' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test.each([
    ['an empty graph', '**/api/graph', { status: 200, json: { nodes: [], edges: [], truncated: false } }],
    ['a failure', '**/api/graph', { status: 500, json: { code: 'internal', message: 'It failed.' } }],
  ])('%s', async (_name, address, answer) => {
    const page = await open(
      '',
      {},
      async (p) => {
        await p.route(address, (route) => route.fulfill(answer));
      },
      '.shell, [role=alert]',
    );
    expect(page.url()).toContain(url());
    expect(await violations(page)).toEqual([]);
    forgive(/status of 500/);
  });
});
