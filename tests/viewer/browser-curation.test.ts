import { type ArticleReader, createReader } from '../../src/build/read-article';
import { needs } from '../support/requirements';
import { edge, OWNS, viewerOfTests } from './viewer-of-tests';

const TEXT = `Mayor Edda Lund of Port Alder opened the Stone Bridge on Monday. "We waited ten years for it," Lund told the Harbour Times. The Meridian Company built the bridge.`;

needs('chromium')('correcting and adding in a browser', () => {
  let loading: Promise<ArticleReader> | undefined;
  const reader = () => {
    loading ??= createReader({ threads: 1 });
    return loading;
  };
  const { open } = viewerOfTests(undefined, { adding: { reader } });
  afterAll(async () => (await loading)?.close());

  test('two entities are merged: what is read goes on at the one that stays, and Ctrl+Z parts them again', async () => {
    const page = await open(`#${new URLSearchParams({ node: 'x:pena' })}`);
    await page.getByRole('button', { name: 'Correct' }).click();
    await page.getByRole('menuitem', { name: 'Merge with another …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Merge with' }).fill('lena');
    await page.getByRole('option', { name: /Lena Ortiz/ }).click();
    await dialog.getByText('2 mentions · 3 relations · 1 article').waitFor();
    await dialog.getByRole('radio', { name: /Lena Ortiz/ }).check();
    await dialog.getByLabel('Your name').fill('Ana');
    await dialog.getByRole('button', { name: 'Merge 2 into one' }).click();
    await page.getByRole('heading', { name: 'Lena Ortiz' }).waitFor();
    await page
      .getByText(/^5 entities/)
      .first()
      .waitFor();
    expect(page.url()).toContain('node=x%3Aortiz');
    await page.getByText('Corrected by hand').click();
    await page.getByText('Merge Tomás Peña into Lena Ortiz', { exact: true }).waitFor();
    await page.locator('body').press('Control+z');
    await page
      .getByText(/^6 entities/)
      .first()
      .waitFor();
    await page.locator('body').press('Control+Shift+z');
    await page
      .getByText(/^5 entities/)
      .first()
      .waitFor();
    await page.getByText('Corrected by hand').click();
    await page.getByRole('button', { name: 'Take back: Merge Tomás Peña into Lena Ortiz' }).click();
    await page
      .getByText(/^6 entities/)
      .first()
      .waitFor();
  }, 180_000);

  test('a statement is rejected: the line goes, its panel says so, and it can be taken back there', async () => {
    const page = await open(edge(OWNS));
    await page.getByRole('button', { name: 'Reject' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Meridian Company owns North Ferry Terminal').waitFor();
    await dialog.getByLabel('Why').fill('only leased');
    await dialog.getByLabel('Your name').fill('Ana');
    await dialog.getByRole('button', { name: 'Reject' }).click();
    await page.getByText('What was read here was rejected by hand').waitFor();
    await page
      .getByText(/ 5 relations/)
      .first()
      .waitFor();
    const card = page.locator('.card').first();
    await card.getByText(/only leased/).waitFor();
    await card.getByRole('button', { name: /^Take back/ }).click();
    await page
      .getByText(/ 6 relations/)
      .first()
      .waitFor();
  }, 180_000);

  test('a pasted article is read into the graph: what is new is picked, and its text can be opened', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Add articles' }).click();
    await page.getByRole('tab', { name: 'Address' }).click();
    await page.getByText('newsgraph fetches nothing from the internet unless you allow it').waitFor();
    await page.getByRole('tab', { name: 'Paste text' }).click();
    await page.getByLabel('Text of the article').fill(TEXT);
    await page.getByLabel('Title').fill('Bridge opened');
    await page.getByRole('button', { name: 'Add the article' }).click();
    await page
      .getByText(/picked in the picture/)
      .first()
      .waitFor({ timeout: 120_000 });
    await page.getByRole('heading', { name: /picked$/ }).waitFor();
    await page
      .getByRole('region', { name: 'Articles being added' })
      .getByText(/^new: 3 sentences/)
      .waitFor();
    const jobs = page.getByRole('region', { name: 'Articles being added' });
    await jobs.getByRole('button', { name: 'Bridge opened' }).click();
    await page.getByRole('dialog').getByText('We waited ten years').waitFor();
  }, 240_000);

  test('a file that is dropped on the page is read; one that is no article says why', async () => {
    const page = await open();
    const drop = async (name: string, text: string) => {
      const data = await page.evaluateHandle(
        ([name, text]) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([text!], name!));
          return transfer;
        },
        [name, text],
      );
      for (const type of ['dragenter', 'dragover', 'drop'])
        await page.dispatchEvent('body', type, { dataTransfer: data });
    };
    await drop('table.csv', 'a,b\n1,2\n');
    const jobs = page.getByRole('region', { name: 'Articles being added' });
    await jobs.getByText('This kind of file is not read').waitFor();
    await drop(
      'ferry.txt',
      'Ferry stopped\n\nThe ferry to Port Alder was stopped on Friday, Edda Lund said.',
    );
    await jobs.getByText(/^new: /).waitFor({ timeout: 120_000 });
  }, 240_000);
});

needs('chromium')('a server that is read only', () => {
  const { open } = viewerOfTests(undefined, { readOnly: true });

  test('offers no correction and no adding', async () => {
    const page = await open(edge(OWNS));
    await page.locator('mark[data-kind~="trigger"]').first().waitFor();
    expect(await page.getByRole('button', { name: /^(Reject|Confirm|Add articles)$/ }).count()).toBe(0);
  });
});
