import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { needs } from '../support/requirements';
import { drawn, viewerOfTests } from './viewer-of-tests';

/** The parser of the editor is slow on a machine with much else to do. */
const SLOW = 60_000;
jest.setTimeout(180_000);

const at = (q: string, more: Record<string, string> = {}): string =>
  `#${new URLSearchParams({ cypher: '1', q, ...more })}`;

const PEOPLE = 'MATCH (n:Person) RETURN n.id AS id, n.name AS name ORDER BY name';
const ENDLESS = 'MATCH (a), (b), (c), (d), (e), (f), (g), (h) RETURN count(*)';

needs('chromium')('queries in a browser', () => {
  const { forgive, open } = viewerOfTests();

  const pane = (page: Page): Locator => page.getByRole('region', { name: 'Cypher' });
  const status = (page: Page): Locator => page.locator('.cypher-status');
  /** The page with this query in its editor. */
  async function withQuery(q: string, more: Record<string, string> = {}): Promise<Page> {
    const page = await open(at(q, more), {}, async (p) => p.setDefaultTimeout(SLOW));
    await page.locator('.cm-content').waitFor();
    await page.getByText('Reads only · at most 1,000 rows and 10 s').waitFor();
    return page;
  }
  const run = (page: Page) => page.getByRole('button', { name: 'Run', exact: true }).click();

  test('a saved query is found, its parameters are fields, its result is a table; the address holds it', async () => {
    const page = await open('', {}, async (p) => p.setDefaultTimeout(SLOW));
    await page.getByRole('button', { name: 'Ask in Cypher' }).click();
    await page.getByRole('searchbox', { name: 'Search the saved queries' }).fill('around');
    await page.locator('.cypher-item').first().click();
    const name = page.locator('.cypher-parameters').getByRole('combobox', { name: /^name/ });
    await run(page);
    await page.getByText('Fill this in').waitFor();
    await name.fill('meridian');
    await page.getByRole('option', { name: 'Meridian Company' }).click();
    await run(page);
    await page.getByRole('table').waitFor();
    expect(page.url()).toContain('cypher=1');
    expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('params')).toBe(
      '{"name":"Meridian Company"}',
    );
    await page.reload();
    await name.waitFor();
    expect(await name.inputValue()).toBe('Meridian Company');
  });

  test('typed, completed with our names, run by keys; Escape leaves the editor, Tab is not held', async () => {
    const page = await withQuery('RETURN 1 AS one');
    const editor = page.getByRole('textbox', { name: /^Cypher query/ });
    await editor.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('MATCH (n:');
    const names = page.getByRole('listbox', { name: 'Completions' });
    await names.getByText('Facility', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await names.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+a');
    await page.keyboard.type('RETURN 41 + 1 AS answer');
    const button = page.getByRole('button', { name: 'Run', exact: true });
    const left = () => button.evaluate((b) => b === document.activeElement);
    // the first one may close a list of names that is just on its way
    for (let presses = 0; presses < 3 && !(await left()); presses++) await page.keyboard.press('Escape');
    expect(await left()).toBe(true);
    await page.keyboard.press('Shift+Tab');
    expect(await editor.evaluate((e) => e.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('cell', { name: '42', exact: true }).waitFor();
  });

  test('a mistake is marked as one types; what the database says stands at its place', async () => {
    const page = await withQuery('MATCH (n) RETRUN n');
    await page.locator('.cm-lintRange-error').waitFor();
    expect(await page.locator('.cm-lintRange-error').textContent()).toBe('RETRUN');
    const editor = page.getByRole('textbox', { name: /^Cypher query/ });
    await editor.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('MATCH (n)\nRETURN nobody');
    await page.keyboard.press('Control+Enter');
    await pane(page).getByRole('alert').getByText('Line 2, column 8').waitFor();
    expect(await page.locator('.cm-lintRange-error').textContent()).toBe('nobody');
    forgive(/400/);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('MATCH (n) DETACH DELETE n');
    await page.keyboard.press('Control+Enter');
    await pane(page)
      .getByRole('alert')
      .getByText(/only read/)
      .waitFor();
    forgive(/403/);
  });

  test('the entities of the rows alone in the graph; undo brings the rest back; a cell opens what it names', async () => {
    const page = await withQuery(PEOPLE);
    await drawn(page);
    await run(page);
    await page.getByRole('button', { name: 'Show 2 entities in the graph' }).click();
    await page.getByText(/^2 entities/).waitFor();
    await page.getByRole('cell', { name: 'Lena Ortiz' }).getByRole('button').click();
    await page.getByRole('heading', { name: 'Lena Ortiz' }).waitFor();
    await pane(page).waitFor();
    await page.getByRole('heading', { name: 'Cypher' }).click();
    await page.keyboard.press('Control+z');
    await page.getByText(/^6 entities/).waitFor();
  });

  test('a column sorts; the rows are handed out as CSV and JSON', async () => {
    const page = await withQuery(PEOPLE);
    await run(page);
    const names = () => page.locator('.cypher-table tbody tr td:nth-child(3)').allTextContents();
    await page.getByRole('table').waitFor();
    expect(await names()).toEqual(['Lena Ortiz', 'Tomás Peña']);
    await page.getByRole('button', { name: 'name', exact: true }).click();
    await page.getByRole('button', { name: 'name', exact: true }).click();
    await page
      .getByRole('columnheader', { name: 'name' })
      .and(page.locator('[aria-sort="descending"]'))
      .waitFor();
    expect(await names()).toEqual(['Tomás Peña', 'Lena Ortiz']);
    const file = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name, exact: true }).click(),
      ]);
      return readFile(await download.path(), 'utf8');
    };
    expect(await file('CSV')).toBe('\ufeffid,name\r\nx:ortiz,Lena Ortiz\r\nx:pena,Tomás Peña\r\n');
    expect(JSON.parse(await file('JSON'))[1]).toEqual({ id: 'x:pena', name: 'Tomás Peña' });
  });

  test('a long result says that it is cut and is drawn as far as it is in sight; an empty one says what to do', async () => {
    const page = await withQuery('UNWIND range(1, 3000) AS i RETURN i');
    await run(page);
    await status(page)
      .getByText(/^The first 1,000 rows/)
      .waitFor();
    await page.getByText('There are more rows than are sent.').waitFor();
    const table = page.getByRole('region', { name: 'Rows of the result' });
    expect(await table.locator('tbody tr').count()).toBeLessThan(120);
    await table.focus();
    await page.keyboard.press('End');
    await page.getByRole('cell', { name: '1000', exact: true }).first().waitFor();
    await page.getByRole('textbox', { name: /^Cypher query/ }).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type("MATCH (n {{name: 'nobody'}) RETURN n".replace('{{', '{'));
    await page.keyboard.press('Control+Enter');
    await page.getByText('Nothing in the graph fits.').waitFor();
  });

  test('a query is cancelled, and the database is free for the next one at once', async () => {
    const page = await withQuery(ENDLESS);
    await run(page);
    await status(page).getByText('The query runs').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await status(page)
      .getByText(/^Cancelled/)
      .waitFor();
    const begun = Date.now();
    await page.getByRole('textbox', { name: /^Cypher query/ }).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('RETURN 7 AS seven');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('cell', { name: '7', exact: true }).waitFor();
    // the time limit of a query would have passed otherwise
    expect(Date.now() - begun).toBeLessThan(9_500);
  });

  test('recent queries stay in the page, and on the computer only when a person wants it', async () => {
    const page = await withQuery('RETURN $who AS who', { params: '{"who":"Ann"}' });
    await run(page);
    await page.getByRole('cell', { name: 'Ann' }).waitFor();
    const stored = () => page.evaluate(() => localStorage.getItem('newsgraph.queries'));
    await page.getByRole('tab', { name: 'Recent' }).click();
    await page.getByRole('button', { name: 'RETURN $who AS who' }).waitFor();
    expect(await stored()).toBeNull();
    await page.getByRole('switch', { name: /Keep them on this computer/ }).check({ force: true });
    expect(await stored()).toContain('RETURN $who');
    await page.getByRole('button', { name: 'Clear the list' }).click();
    expect(await stored()).toBe('[]');
    await page.getByText('Nothing was run yet.').waitFor();
  });

  test('table alone covers the graph, closing gives the focus back; back and forward step through queries', async () => {
    const page = await withQuery('RETURN 1 AS one');
    await run(page);
    await page.getByRole('cell', { name: '1', exact: true }).last().waitFor();
    await page.getByText('Table', { exact: true }).click();
    expect(await page.locator('.stage').evaluate((e) => getComputedStyle(e).visibility)).toBe('hidden');
    await page.getByRole('textbox', { name: /^Cypher query/ }).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('RETURN 2 AS two');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('columnheader', { name: 'two' }).waitFor();
    await page.goBack();
    await page.locator('.cm-content').getByText('one').waitFor();
    await page.goForward();
    await page.locator('.cm-content').getByText('two').waitFor();
    await page.getByRole('button', { name: 'Close Cypher' }).click();
    await pane(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('open-cypher');
  });
});
