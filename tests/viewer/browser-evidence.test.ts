import { palette } from '../../src/viewer/display/palette';
import { needs } from '../support/requirements';
import { pixels } from './pixels';
import { drawn, edge, OWNS, viewerOfTests } from './viewer-of-tests';

needs('chromium')('evidence in a browser', () => {
  const { forgive, open, url } = viewerOfTests();

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

  test('a linked entity shows its Wikidata id, with a link that opens elsewhere and tells nobody where from', async () => {
    const page = await open(`#${new URLSearchParams({ node: 'x:times' })}`);
    await page.getByText('Wikidata: Q4115189 (93 % sure)').waitFor();
    const link = page.getByRole('link', { name: 'Open Q4115189 at Wikidata' });
    expect(await link.getAttribute('href')).toBe('https://www.wikidata.org/wiki/Q4115189');
    expect(await link.getAttribute('rel')).toBe('noreferrer noopener');
    expect(await link.getAttribute('target')).toBe('_blank');
    await page.goto(`${url()}#${new URLSearchParams({ node: 'x:ortiz' })}`);
    await page.getByRole('heading', { name: 'Lena Ortiz' }).waitFor();
    expect(await page.getByText('Wikidata:').count()).toBe(0);
  });

  test('what is denied is drawn on demand only, and its evidence says so', async () => {
    const page = await open();
    await page.getByRole('switch', { name: 'Show what is disputed or not factual' }).check({ force: true });
    await page.getByText('6 entities · 7 relations').waitFor();
    expect(page.url()).toContain('disputed=1');
    await page.goto(`${url()}${edge('x:meridian|ENDED|x:terminal')}&disputed=1`);
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

  test('a selection that is gone says what to do', async () => {
    const page = await open('#node=nobody');
    await page.getByText('There is no such entity.').waitFor();
    forgive(/404/);
  });
});
