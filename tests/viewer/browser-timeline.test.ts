import type { Page } from 'playwright-core';
import { needs } from '../support/requirements';
import { printedAgain } from './dated';
import { handMadeExtraction } from './hand-made';
import { viewerOfTests } from './viewer-of-tests';

/** The article of May 2024; four of its relations again in June, one in July, and one in a paper without a date. */
const PRINTED = [
  handMadeExtraction(),
  printedAgain('2024-06-10', 'Alder Times', 4),
  printedAgain('2024-07-01', 'Coast Post', 1),
];

needs('chromium')('the timeline and the filters beside it, in a browser', () => {
  const { open } = viewerOfTests(PRINTED);
  const shown = (page: Page, text: string) => page.locator('.canvas-status').getByText(text).waitFor();
  const start = (page: Page) => page.getByRole('slider', { name: 'Start of the period' });
  const end = (page: Page) => page.getByRole('slider', { name: 'End of the period' });

  test('the keyboard moves both ends; the graph, the legend and the history follow; undo brings all back', async () => {
    const page = await open();
    await shown(page, '6 relations');
    await start(page).focus();
    // One week further, the first papers are out.
    await page.keyboard.press('ArrowRight');
    await shown(page, '4 relations');
    await page.keyboard.press('End');
    await shown(page, '1 relation');
    expect(await start(page).getAttribute('aria-valuetext')).toMatch(/1 July 2024: 1 relation$/);
    await page.getByText('since 1 July 2024').waitFor();
    // The legend says what each type would add.
    await page.getByRole('switch', { name: /^owns/ }).getByText('1', { exact: true }).waitFor();
    await page
      .getByRole('switch', { name: /^heads/ })
      .getByText('0/1')
      .waitFor();
    // Keys pressed one after the other are one step.
    await page.keyboard.press('Control+z');
    await shown(page, '6 relations');
  });

  test('a bar that is clicked stands alone; a drag draws a period; "All dates" shows all', async () => {
    const page = await open();
    const plot = page.locator('.histogram-plot');
    const box = (await plot.boundingBox())!;
    const y = box.y + box.height / 2;
    // 57 days from 6 May to 1 July; the 36th is 10 June.
    await page.mouse.click(box.x + (box.width * 35.5) / 57, y);
    await shown(page, '4 relations');
    await page.getByText('10 June 2024', { exact: true }).waitFor();
    expect([
      await start(page).getAttribute('aria-valuenow'),
      await end(page).getAttribute('aria-valuenow'),
    ]).toEqual(['35', '35']);
    await page.getByRole('button', { name: 'All dates' }).click();
    await shown(page, '6 relations');
    // Backwards over June; at the rim itself are the handles.
    await page.mouse.move(box.x + box.width * 0.9, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, y, { steps: 4 });
    await page.mouse.move(box.x + box.width * 0.45, y, { steps: 4 });
    await page.mouse.up();
    await page.getByText('31 May 2024 – 26 June 2024', { exact: true }).waitFor();
    await shown(page, '4 relations');
    await page.getByRole('button', { name: 'All dates' }).click();
    await shown(page, '6 relations');
    expect(await start(page).getAttribute('aria-valuenow')).toBe('0');
  });

  test('when it happened is another axis: what has no date there can be left out', async () => {
    const page = await open();
    await page.getByRole('combobox', { name: 'Which date' }).selectOption('happened');
    const undated = page.getByRole('switch', { name: 'Without a date: 5' });
    await undated.uncheck({ force: true });
    await shown(page, '1 relation');
    // The bars begin in March, when the terminal was bought.
    expect(await start(page).getAttribute('aria-valuetext')).toMatch(/March 2024|February 2024/);
    await page.getByRole('button', { name: 'Reset' }).click();
    await shown(page, '6 relations');
    expect(await page.getByRole('combobox', { name: 'Which date' }).inputValue()).toBe('published');
  });

  test('it opens and closes, and says so; on a phone it begins closed', async () => {
    const page = await open('', { viewport: { width: 390, height: 844 } });
    const button = page.getByRole('button', { name: 'Timeline' });
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await button.click();
    await start(page).waitFor();
    await page.keyboard.press('d');
    await start(page).waitFor({ state: 'detached' });
  });

  test('publishers are filtered by name, confidence and sources by a least value', async () => {
    const page = await open();
    await page
      .getByRole('switch', { name: /^Alder Daily/ })
      .nth(1)
      .click();
    await shown(page, '4 relations');
    await page.getByRole('button', { name: 'Reset' }).click();
    await shown(page, '6 relations');
    const confidence = page.getByRole('slider', { name: 'Confidence' });
    await confidence.focus();
    await page.keyboard.press('End');
    await shown(page, '0 relations');
    expect(await confidence.getAttribute('aria-valuetext')).toBe('at least 100 %');
    await page.locator('.least').first().getByText('0/6').waitFor();
    await page.keyboard.press('Control+z');
    await shown(page, '6 relations');
  });
});
