import { vocabularyOf } from '../../src/server/routes';
import { needs } from '../support/requirements';
import { pixels } from './pixels';
import { drawn, edge, OWNS, viewerOfTests } from './viewer-of-tests';

needs('chromium')('the drawing in a browser', () => {
  const { open } = viewerOfTests();

  test('draws the graph in the colours of the legend', async () => {
    const page = await open();
    await drawn(page);
    await page.getByText('6 entities · 6 relations').waitFor();
    const { entityTypes } = vocabularyOf();
    for (const type of ['PERSON', 'ORGANIZATION', 'LOCATION', 'FACILITY'])
      expect([
        type,
        (await pixels(page, entityTypes.find((t) => t.type === type)!.colour)).length > 20,
      ]).toEqual([type, true]);
    expect(await pixels(page, entityTypes.find((t) => t.type === 'DATE')!.colour)).toEqual([]);
  });

  test('a node can be dragged; zoom comes nearer, F shows all again', async () => {
    const page = await open();
    await drawn(page);
    const green = vocabularyOf().entityTypes.find((t) => t.type === 'LOCATION')!.colour;
    const middle = async () => {
      const found = await pixels(page, green);
      const mean = (pick: (p: { x: number; y: number }) => number) =>
        found.reduce((sum, p) => sum + pick(p), 0) / found.length;
      return { x: mean((p) => p.x), y: mean((p) => p.y), size: found.length };
    };
    // The camera moves for a while: the picture counts once it stands still and is so, or for good.
    type Seen = Awaited<ReturnType<typeof middle>>;
    const still = (one: Seen, other: Seen) =>
      one.x === other.x && one.y === other.y && one.size === other.size;
    const seenWhen = async (isSo: (seen: Seen) => boolean): Promise<Seen> => {
      let [last, seen] = [await middle(), await middle()];
      for (let again = 0; again < 100 && !(isSo(seen) && still(seen, last)); again++) {
        await page.waitForTimeout(100);
        [last, seen] = [seen, await middle()];
      }
      return seen;
    };
    const before = await seenWhen(({ size }) => size > 0);
    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await page.mouse.move(before.x - 30, before.y + 20, { steps: 3 });
    await page.mouse.move(before.x - 60, before.y + 40, { steps: 3 });
    await page.mouse.up();
    const after = await seenWhen(({ x }) => Math.abs(x - before.x + 60) < 8);
    expect(Math.abs(after.x - before.x + 60)).toBeLessThan(8);
    expect(Math.abs(after.y - before.y - 40)).toBeLessThan(8);
    await page.mouse.move(before.x - 300, 90);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const near = await seenWhen(({ x }) => x > after.x + 40);
    await page.keyboard.press('f');
    const whole = await seenWhen(({ x, size }) => x < near.x && size > 100);
    // Nearer, what is right of the middle goes outwards; with F it comes back.
    expect(near.x).toBeGreaterThan(after.x + 40);
    expect(whole.x).toBeLessThan(near.x);
    expect(whole.size).toBeGreaterThan(100);
  });

  test('without WebGL it says so and the lists still work', async () => {
    const page = await open('', {}, async (p) => {
      await p.addInitScript({ content: NO_WEBGL });
    });
    await page.getByText('This browser cannot draw the graph').waitFor();
    await page.getByRole('button', { name: /^Lena Ortiz/ }).click();
    await page.getByRole('heading', { name: 'Lena Ortiz' }).waitFor();
  });

  test('on a phone the legend is behind a button and the panel below the graph', async () => {
    const page = await open(edge(OWNS), { viewport: { width: 390, height: 800 } });
    await drawn(page);
    const [canvas, panel] = await Promise.all([
      page.locator('.canvas').boundingBox(),
      page.locator('.panel').boundingBox(),
    ]);
    expect(panel!.y).toBeGreaterThanOrEqual(canvas!.y + canvas!.height - 1);
    await page.getByRole('button', { name: 'Legend and filters' }).click();
    await page.getByRole('switch', { name: /^People/ }).click();
    await page.getByRole('button', { name: 'Close the legend' }).click();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });
});

/** Runs in the page before anything else. */
const NO_WEBGL = `{
  const whole = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return kind.startsWith('webgl') ? null : whole.call(this, kind, ...rest);
  };
}`;
