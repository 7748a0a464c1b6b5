import { readFile } from 'node:fs/promises';
import Graph from 'graphology';
import type { Page } from 'playwright-core';
import { needs } from '../support/requirements';
import { drawn, viewerOfTests } from './viewer-of-tests';

/** Presses an entry of the menu and reads the file that comes. */
async function saved(page: Page, entry: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: 'Link and files' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: entry }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

needs('chromium')('pictures and data as files, in a browser', () => {
  const { open } = viewerOfTests();

  test('PNG in several sizes, SVG with every name, and the shown part of the graph', async () => {
    const page = await open();
    await drawn(page);
    const { width } = (await page.locator('.canvas').boundingBox())!;
    const png = await saved(page, 'PNG, twice as large');
    expect(png.name).toMatch(/^newsgraph-\d{4}-\d{2}-\d{2}\.png$/);
    expect(png.bytes.readUInt32BE(16)).toBe(Math.round(2 * width));

    const svg = (await saved(page, 'SVG, to be edited')).bytes.toString();
    for (const name of ['Lena Ortiz', 'Tomás Peña']) expect(svg).toContain(`>${name}</text>`);

    await page.getByRole('switch', { name: /^Organizations/ }).click();
    await page.getByText('3 entities · 2 relations').waitFor();
    const json = Graph.from(
      JSON.parse((await saved(page, 'JSON, for graphology and Sigma')).bytes.toString()),
    );
    expect([json.order, json.size]).toEqual([3, 2]);
    const gexf = (await saved(page, 'GEXF, for Gephi')).bytes.toString();
    expect(gexf.match(/<node /g)).toHaveLength(3);
    const graphml = (await saved(page, 'GraphML, for yEd, igraph, networkx')).bytes.toString();
    expect(graphml.match(/<edge /g)).toHaveLength(2);
  });

  test('the keys are shown by ?, and single letters can be switched off', async () => {
    const page = await open();
    await drawn(page);
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys and help' });
    await help.getByText('Undo', { exact: true }).waitFor();
    await help.getByText('Fit the graph into view').waitFor();
    // Behind a dialog nothing happens.
    await page.keyboard.press('t');
    await help.getByRole('switch', { name: 'Keys of a single letter' }).click();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    await page.keyboard.press('t');
    await page.keyboard.press('Control+z');
    expect(await page.locator('#tables').count()).toBe(0);
  });

  test('the tour goes by key, names its part, and ends', async () => {
    const page = await open();
    await drawn(page);
    expect(await page.locator('.tour').count()).toBe(0);
    await page.getByRole('button', { name: 'Keys and help' }).click();
    await page.getByRole('button', { name: 'Take the tour' }).click();
    await page.getByRole('dialog', { name: 'Every line has its sentence' }).waitFor();
    await page.locator('.panel[data-tour="here"]').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('dialog', { name: 'Find what you look for' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.tour').waitFor({ state: 'detached' });
    expect(await page.evaluate('localStorage.getItem("newsgraph.tour")')).toBe('seen');
  });
});
