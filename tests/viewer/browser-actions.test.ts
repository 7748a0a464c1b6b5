import type { Page } from 'playwright-core';
import { vocabularyOf } from '../../src/server/routes';
import { needs } from '../support/requirements';
import { pixels } from './pixels';
import { drawn, viewerOfTests } from './viewer-of-tests';

needs('chromium')('actions on the graph in a browser', () => {
  const { open } = viewerOfTests();

  const shows = (page: Page, words: string) => page.locator('.canvas-status', { hasText: words }).waitFor();
  const action = (page: Page, name: string | RegExp) =>
    page.getByRole('toolbar', { name: /^Actions on (?!.* in the panel)/ }).getByRole('button', { name });
  const steps = async (page: Page) => {
    await page.getByRole('button', { name: 'History', exact: true }).click();
    const names = await page.getByRole('list', { name: 'Steps' }).getByRole('button').allTextContents();
    await page.keyboard.press('Escape');
    await page.getByRole('list', { name: 'Steps' }).waitFor({ state: 'detached' });
    return names;
  };

  test('hide, undo by its name, redo by key; the history names the steps and goes to any of them', async () => {
    const page = await open('#node=x%3Apena');
    await drawn(page);
    await shows(page, '6 entities');
    await action(page, 'Hide').click();
    await shows(page, '5 entities');
    expect(page.url()).not.toContain('node=');
    await page.getByRole('button', { name: 'Undo: Hide Tomás Peña' }).click();
    await shows(page, '6 entities');
    await page.keyboard.press('Control+y');
    await shows(page, '5 entities');
    await page.getByRole('switch', { name: /^Facilities/ }).click();
    await shows(page, '4 entities');
    expect(await steps(page)).toEqual(['Open', 'Hide Tomás Peña', 'Hide Facilities']);
    await page.getByRole('button', { name: 'History', exact: true }).click();
    await page.getByRole('list', { name: 'Steps' }).getByRole('button', { name: 'Open' }).click();
    await shows(page, '6 entities');
  });

  test('by keys alone: show nothing else, bring the neighbours back, show all again', async () => {
    const page = await open('#node=x%3Aortiz');
    await drawn(page);
    await page.keyboard.press('o');
    await shows(page, '1 entity');
    await page.keyboard.press('e');
    await shows(page, '4 entities');
    // Nothing more of hers is missing.
    expect(await action(page, /^Expand/).getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('2');
    await shows(page, '6 entities');
    await page.keyboard.press('1');
    await shows(page, '4 entities');
    await page.keyboard.press('a');
    await shows(page, '6 entities');
    expect((await steps(page)).slice(1)).toEqual([
      'Show only Lena Ortiz',
      'Expand Lena Ortiz by 3',
      'Show only Lena Ortiz and 2 steps around',
      'Show only Lena Ortiz and its neighbours',
      'Show all again',
    ]);
  });

  test('picks a type from the legend, what is related, all others; hides them together', async () => {
    const page = await open();
    await drawn(page);
    await page.getByRole('switch', { name: /^People/ }).hover();
    await page.getByRole('button', { name: 'Pick all People' }).click();
    await page.getByRole('heading', { name: '2 entities picked' }).waitFor();
    await page.getByText('2 people').waitFor();
    await page.getByRole('button', { name: 'Leave Tomás Peña out' }).click();
    await page.getByRole('heading', { name: '1 entity picked' }).waitFor();
    await page.keyboard.press('r');
    await page.getByRole('heading', { name: '4 entities picked' }).waitFor();
    await page.keyboard.press('i');
    await page.getByRole('heading', { name: '2 entities picked' }).waitFor();
    await page.keyboard.press('h');
    await shows(page, '4 entities');
    await page.keyboard.press('Control+z');
    await page.getByRole('heading', { name: '2 entities picked' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Every line has its sentence' }).waitFor();
  });

  test.each([
    { tool: 'Pick with a rectangle', hold: null },
    { tool: 'Pick with a lasso', hold: null },
    { tool: null, hold: 'Shift' },
  ])('a drag over the whole canvas picks all: $tool $hold', async ({ tool, hold }) => {
    const page = await open();
    await drawn(page);
    await shows(page, '6 entities');
    const box = (await page.locator('.canvas').boundingBox())!;
    if (tool) await page.getByRole('button', { name: tool }).click();
    if (hold) await page.keyboard.down(hold);
    await page.locator('.pick-layer[data-armed="true"]').waitFor();
    const [left, right] = [box.x + 4, box.x + box.width - 4];
    const [top, bottom] = [box.y + 4, box.y + box.height - 4];
    await page.mouse.move(left, top);
    await page.mouse.down();
    for (const [x, y] of [
      [right, top],
      [right, bottom],
      ...(tool?.includes('lasso') ? [[left, bottom]] : []),
    ] as const)
      await page.mouse.move(x!, y!, { steps: 4 });
    await page.mouse.up();
    if (hold) await page.keyboard.up(hold);
    await page.getByRole('heading', { name: '6 entities picked' }).waitFor();
    await page.locator('.pick-layer[data-armed="false"]').waitFor({ state: 'attached' });
  });

  test('paths: from the selected one to one that is searched; each step leads to its sentence and back', async () => {
    const page = await open('#node=x%3Atimes');
    await drawn(page);
    await page.keyboard.press('w');
    await page.getByRole('textbox', { name: 'End of the path' }).fill('terminal');
    await page.getByRole('option', { name: /North Ferry Terminal/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('1 path of 3 steps').waitFor();
    expect(page.url()).toContain('from=x%3Atimes&to=x%3Aterminal');
    const path = page.getByRole('article', { name: 'Path 1' });
    expect(await path.locator('.path-stop').allTextContents()).toEqual([
      ...['Harbour Times', 'Lena Ortiz', 'Meridian Company', 'North Ferry Terminal'],
    ]);
    await path
      .getByRole('button', { name: 'Meridian Company owns North Ferry Terminal: read the sentence' })
      .click();
    await page
      .getByText(/bought the/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Paths', exact: true }).click();
    await page.getByText('1 path of 3 steps').waitFor();
    // Ortiz spoke to the newspaper, not the other way round.
    await page.getByRole('switch', { name: 'Only in the direction of the lines' }).click();
    await page.getByText(/Nothing that is shown leads/).waitFor();
    await page.getByRole('button', { name: 'Swap the ends of the path' }).click();
    await page.getByText(/Nothing that is shown leads/).waitFor();
    await page.getByRole('switch', { name: 'Only in the direction of the lines' }).click();
    await page.getByText('1 path of 3 steps').waitFor();
    await page.getByText('Lines to follow').click();
    await page.getByRole('switch', { name: /^owns/ }).last().click();
    await page.getByText(/follow more kinds of lines/).waitFor();
    await page.goBack();
    await page.getByText(/follow more kinds of lines/).waitFor();
  });

  test('all paths up to four steps between two picked ones', async () => {
    const page = await open();
    await drawn(page);
    await page.getByRole('switch', { name: /^People/ }).hover();
    await page.getByRole('button', { name: 'Pick all People' }).click();
    await action(page, 'Find the paths between the two').click();
    await page.getByText('2 paths of 2 steps').waitFor();
    await page.getByText('All up to 4 steps').click();
    expect(await page.getByRole('article', { name: /^Path \d/ }).count()).toBe(2);
    await page
      .getByRole('button', { name: /show only this one/ })
      .first()
      .click();
    await page.getByRole('button', { name: /only this one in the graph/, pressed: true }).waitFor();
    await page.getByRole('button', { name: 'show all in the graph' }).click();
    await page.getByRole('button', { pressed: true, name: /only this one/ }).waitFor({ state: 'detached' });
  });

  test('pin and unpin; the colours of communities come and go with undo', async () => {
    const page = await open('#node=x%3Aalder');
    await drawn(page);
    await action(page, 'Pin where it is').click();
    expect(await action(page, 'Unpin').getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('p');
    await action(page, 'Pin where it is').waitFor();
    await page.getByText('community', { exact: true }).click();
    await page.getByRole('list', { name: 'Communities' }).getByRole('button').first().waitFor();
    expect((await steps(page)).slice(1)).toEqual([
      ...['Pin Port Alder', 'Unpin Port Alder', 'Colour by community'],
    ]);
    await page.keyboard.press('Control+z');
    await page.getByRole('list', { name: 'Communities' }).waitFor({ state: 'detached' });
  });

  test('a dragged node is pinned where it was put; undo brings it back', async () => {
    const page = await open();
    await drawn(page);
    const green = vocabularyOf().entityTypes.find((t) => t.type === 'LOCATION')!.colour;
    const middle = async () => {
      const found = await pixels(page, green);
      const mean = (pick: (p: { x: number; y: number }) => number) =>
        Math.round(found.reduce((sum, p) => sum + pick(p), 0) / found.length);
      return { x: mean((p) => p.x), y: mean((p) => p.y) };
    };
    /** Once two pictures in a row are alike and the node is there. */
    const isAt = async (there: { x: number; y: number }): Promise<void> => {
      let [last, seen] = [await middle(), await middle()];
      const off = () =>
        Math.hypot(seen.x - there.x, seen.y - there.y) + Math.hypot(seen.x - last.x, seen.y - last.y);
      for (let again = 0; again < 60 && !(off() < 8); again++) {
        await page.waitForTimeout(100);
        [last, seen] = [seen, await middle()];
      }
      expect(off()).toBeLessThan(8);
    };
    const before = await middle();
    await isAt(before);
    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await page.mouse.move(before.x - 40, before.y + 30, { steps: 4 });
    await page.mouse.move(before.x - 80, before.y + 50, { steps: 4 });
    await page.mouse.up();
    await page.mouse.move(before.x - 300, before.y - 200);
    await isAt({ x: before.x - 80, y: before.y + 50 });
    await page.getByRole('button', { name: 'Undo: Move Port Alder' }).click();
    await isAt(before);
    await page.getByRole('button', { name: 'Redo: Move Port Alder' }).click();
    await isAt({ x: before.x - 80, y: before.y + 50 });
    // A new layout leaves it there, and undo finds the old picture again.
    await page.keyboard.press('g');
    await page.getByRole('button', { name: 'Undo: Lay out again' }).click();
    await drawn(page);
    await isAt({ x: before.x - 80, y: before.y + 50 });
    // Many pictures are taken and looked at.
  }, 180_000);
});
