import { needs } from '../support/requirements';
import { viewerOfTests } from './viewer-of-tests';

needs('chromium')('search and filters in a browser', () => {
  const { open } = viewerOfTests();

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
});
