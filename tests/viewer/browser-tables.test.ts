import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { needs } from '../support/requirements';
import { edge, OWNS, viewerOfTests } from './viewer-of-tests';

needs('chromium')('the tables in a browser', () => {
  const { open } = viewerOfTests();
  const cells = (page: Page, column: number) =>
    page.locator('.grid-row').locator(`[role="gridcell"]:nth-child(${column})`).allTextContents();
  const counted = (page: Page, text: string) =>
    page.locator('.tables-count').getByText(text, { exact: true }).waitFor();
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
  const chosen = (page: Page) =>
    page.locator('.grid-row[aria-selected="true"] [role="gridcell"]:first-child').allTextContents();

  test('the same entities as the graph, reached by keys alone; Enter selects, and the evidence opens', async () => {
    const page = await open();
    await page.keyboard.press('t');
    const grid = page.getByRole('grid', { name: 'Entities' });
    await grid.getByRole('row', { name: /Tomás Peña/ }).waitFor();
    expect(page.url()).toContain('table=nodes');
    expect(await grid.getAttribute('aria-rowcount')).toBe('8');
    expect((await cells(page, 1)).sort()).toEqual([
      'Harbour Times',
      'Lena Ortiz',
      'Meridian Company',
      'North Ferry Terminal',
      'Port Alder',
      'Tomás Peña',
    ]);
    // One stop for Tab; from there the arrows go everywhere.
    const first = grid.locator('.grid-row [tabindex="0"]');
    expect(await first.count()).toBe(1);
    await first.focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('Name');
    await page.keyboard.press('Enter');
    await grid.locator('[role="columnheader"][aria-sort="ascending"]').waitFor();
    expect((await cells(page, 1))[0]).toBe('Harbour Times');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe('Tomás Peña');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Tomás Peña' }).waitFor();
    expect(await chosen(page)).toEqual(['Tomás Peña']);
    // The focus stays where the hand is.
    expect(await focused(page)).toBe('Tomás Peña');
  });

  test('the table follows a selection made elsewhere, and can be narrowed to it', async () => {
    const page = await open(`${edge(OWNS)}&table=edges`);
    await page.locator('.grid-row[aria-selected="true"]').waitFor();
    expect(await chosen(page)).toEqual(['Meridian Company']);
    await page.keyboard.press('/');
    await page.keyboard.type('lena');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Lena Ortiz' }).waitFor();
    expect(page.url()).toContain('table=edges');
    await page.getByRole('switch', { name: 'Only the selection' }).check({ force: true });
    await counted(page, '3 of 6 relations');
    expect(new Set(await cells(page, 1))).toEqual(new Set(['Lena Ortiz']));
    await page.goBack();
    await page.locator('.grid-row[aria-selected="true"]').waitFor();
  });

  test('filters of the legend and of the columns narrow the rows', async () => {
    const page = await open('#table=edges');
    await counted(page, '6 relations');
    await page.getByRole('switch', { name: /^owns/ }).click();
    await counted(page, '5 relations');
    await page.getByRole('searchbox', { name: 'Filter To' }).fill('alder');
    await counted(page, '2 of 5 relations');
    expect(await cells(page, 3)).toEqual(['Port Alder', 'Port Alder']);
    await page.getByRole('searchbox', { name: 'Filter Confidence' }).fill('> 90');
    await page.getByText('Nothing fits these filters.').waitFor();
  });

  test('statements: the sentence, who says it; Enter opens the evidence, Shift+Enter the article there', async () => {
    const page = await open('#table=statements');
    const row = page.getByRole('row', { name: /praised the Meridian Company.*fact/ }).first();
    await row.waitFor();
    await counted(page, '6 statements');
    await row.getByRole('gridcell').nth(1).click();
    await page.locator('mark[data-kind~="trigger"]').first().waitFor();
    await page.keyboard.press('Shift+Enter');
    const here = page.getByRole('dialog').locator('[data-kinds~="here"]');
    await here.first().waitFor();
    expect((await here.allTextContents()).join('')).toMatch(/^Ortiz, who heads/);
  });

  test('claims: in the words of the article, by whom and of whom', async () => {
    const page = await open('#table=claims');
    const row = page.getByRole('row', { name: /It may sell the terminal/ });
    await row.waitFor();
    expect((await row.getByRole('gridcell').allTextContents()).slice(0, 3)).toEqual([
      'Harbour Times',
      'It may sell the terminal to Tomás Peña',
      'reports',
    ]);
    await row.click();
    await page.getByRole('heading', { name: 'Harbour Times' }).waitFor();
  });

  test('what is no fact is in the tables too, once it is switched on', async () => {
    const page = await open('#table=edges&disputed=1');
    await page.getByRole('row', { name: /ended/ }).getByText('denied').waitFor();
    await page.getByRole('tab', { name: 'Statements' }).click();
    await page
      .getByRole('row', { name: /did not close/ })
      .getByText('denied')
      .waitFor();
  });

  test('the file holds the rows that are shown, in their order, with the ids', async () => {
    const page = await open('#table=nodes');
    await page.getByRole('columnheader', { name: 'Name', exact: true }).click();
    await page.getByRole('searchbox', { name: 'Filter Type' }).fill('person');
    await counted(page, '2 of 6 entities');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('newsgraph-entities.csv');
    const lines = (await readFile(await download.path(), 'utf8')).replace('\uFEFF', '').split('\r\n');
    expect(lines[0]).toBe(
      'Name,Type,Mentions,Relations,Articles,First published,Last published,Other names,Id',
    );
    expect(lines.slice(1).map((line) => line.split(',').at(0))).toEqual(['Lena Ortiz', 'Tomás Peña', '']);
    expect(lines[2]!.split(',').at(-1)).toBe('x:pena');
  });

  test('without WebGL the tables still hold everything', async () => {
    const page = await open('#table=edges', {}, async (p) => {
      await p.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      });
    });
    await page.getByText('This browser cannot draw the graph').waitFor();
    await page.getByRole('row', { name: /owns/ }).click();
    await page.locator('mark[data-kind~="trigger"]').first().waitFor();
  });
});
