import type { Page } from 'playwright-core';
import { needs } from '../support/requirements';
import { drawn, viewerOfTests } from './viewer-of-tests';

const picture = async (page: Page): Promise<string> => {
  await page.mouse.move(2, 2);
  const look = async () => (await page.locator('.canvas').screenshot()).toString('base64');
  // it counts once it stands still
  let [last, seen] = [await look(), await look()];
  for (let again = 0; again < 30 && seen !== last; again++) [last, seen] = [seen, await look()];
  return seen;
};

/** The share of pixels that are not the same in both. */
const difference = (page: Page, one: string, other: string): Promise<number> =>
  page.evaluate(DIFFERENCE, [one, other]) as Promise<number>;
const DIFFERENCE = new Function(
  'pictures',
  `const read = async (png) => {
    const image = new Image();
    image.src = 'data:image/png;base64,' + png;
    await image.decode();
    const pen = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d');
    pen.drawImage(image, 0, 0);
    return pen.getImageData(0, 0, image.width, image.height).data;
  };
  return Promise.all(pictures.map(read)).then(([a, b]) => {
    if (a.length !== b.length) return 1;
    let other = 0;
    for (let i = 0; i < a.length; i += 4) if ([0, 1, 2].some((c) => Math.abs(a[i + c] - b[i + c]) > 24)) other += 1;
    return other / (a.length / 4);
  });`,
) as (pictures: string[]) => unknown;
const hashOf = (page: Page): string => new URL(page.url()).hash;
const told = (page: Page) => page.locator('.announcer');

needs('chromium')('the whole view in the address, in a browser', () => {
  const { open } = viewerOfTests();

  test('a link opened elsewhere shows the same picture', async () => {
    const page = await open('#node=x:pena');
    await drawn(page);
    await page.getByRole('switch', { name: /^heads/ }).click();
    await page.getByRole('switch', { name: /^People|^Persons/ }).click();
    await page.getByText('community', { exact: true }).click();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForURL(/off\.relations=HEADS.*colour=community.*sight=/);
    const elsewhere = await open(hashOf(page));
    await drawn(elsewhere);
    await elsewhere.getByRole('heading', { name: 'Tomás Peña' }).waitFor();
    expect(hashOf(elsewhere)).toMatch(/off\.relations=HEADS&colour=community&sight=/);
    expect(await elsewhere.getByRole('switch', { name: /^heads/ }).getAttribute('aria-checked')).toBe(
      'false',
    );
    const shown = await picture(page);
    const apart = await difference(page, shown, await picture(elsewhere));
    // Another picture is told apart.
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForURL((to) => to.hash !== new URL(elsewhere.url()).hash);
    const zoomed = await difference(page, shown, await picture(page));
    expect(zoomed).toBeGreaterThan(0.01);
    // a button that has the focus, a line that fades: never another place or colour
    expect(apart).toBeLessThan(zoomed / 3);
    // What the link changed can be taken back.
    await elsewhere.keyboard.press('Control+z');
    await elsewhere.waitForURL((url) => !url.hash.includes('off.relations'));
    expect(await elsewhere.getByRole('switch', { name: /^heads/ }).getAttribute('aria-checked')).toBe('true');
  });

  test('back and forward go through what was read and leave the picture alone', async () => {
    const page = await open();
    await drawn(page);
    await page
      .getByRole('complementary')
      .getByRole('button', { name: /Lena Ortiz/ })
      .click();
    await page.getByRole('heading', { name: 'Lena Ortiz' }).waitFor();
    await page.getByRole('switch', { name: /^heads/ }).click();
    await page.waitForURL(/off\.relations=HEADS/);
    await page.goBack();
    await page.getByRole('heading', { name: 'Every line has its sentence' }).waitFor();
    expect(await page.getByRole('switch', { name: /^heads/ }).getAttribute('aria-checked')).toBe('false');
    await page.waitForURL(
      (url) => url.hash === '#off.relations=HEADS' || /^#off\.relations=HEADS&sight=/.test(url.hash),
    );
    await page.goForward();
    await page.getByRole('heading', { name: 'Lena Ortiz' }).waitFor();
    expect(await page.getByRole('switch', { name: /^heads/ }).getAttribute('aria-checked')).toBe('false');
  });

  test('changes are told to those who do not see them', async () => {
    const page = await open();
    await drawn(page);
    await page.getByRole('switch', { name: /^Organizations/ }).click();
    await told(page).getByText('Hide Organizations. 3 entities, 2 relations').waitFor();
    await page.keyboard.press('Control+z');
    await told(page).getByText('Undone: Hide Organizations. 6 entities, 6 relations').waitFor();
    await page.keyboard.press('Control+y');
    await told(page).getByText('Done again: Hide Organizations. 3 entities, 2 relations').waitFor();
    await page
      .getByRole('complementary')
      .getByRole('button', { name: /Tomás Peña/ })
      .click();
    await told(page).getByText('Tomás Peña', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await told(page).getByText('Nothing is selected').waitFor();
  });
});
