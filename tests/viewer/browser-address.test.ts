import type { Page } from 'playwright-core';
import { needs } from '../support/requirements';
import { drawn, viewerOfTests } from './viewer-of-tests';

const hashOf = (page: Page): string => new URL(page.url()).hash;
/** The hash once it has not changed for a while. */
async function restingHash(page: Page): Promise<string> {
  let [hash, same] = [hashOf(page), 0];
  for (let again = 0; again < 100 && same < 8; again++) {
    await page.waitForTimeout(100);
    same = hashOf(page) === hash ? same + 1 : 0;
    hash = hashOf(page);
  }
  return hash;
}
const told = (page: Page) => page.locator('.announcer');

needs('chromium')('the whole view in the address, in a browser', () => {
  const { open } = viewerOfTests();

  test('a link opened elsewhere shows the same view', async () => {
    const page = await open('#node=x:pena');
    await drawn(page);
    await page.getByRole('switch', { name: /^heads/ }).click();
    await page.getByRole('switch', { name: /^People|^Persons/ }).click();
    await page.getByText('community', { exact: true }).click();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForURL(/off\.relations=HEADS.*colour=community.*sight=/);
    // the camera comes to rest, then its place is written
    const whole = await restingHash(page);
    const elsewhere = await open(whole);
    await drawn(elsewhere);
    await elsewhere.getByRole('heading', { name: 'Tomás Peña' }).waitFor();
    expect(hashOf(elsewhere)).toMatch(/off\.relations=HEADS&colour=community&sight=/);
    expect(await elsewhere.getByRole('switch', { name: /^heads/ }).getAttribute('aria-checked')).toBe(
      'false',
    );
    // selection, filters, colouring and camera are those of the first page
    expect(await restingHash(elsewhere)).toBe(whole);
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
