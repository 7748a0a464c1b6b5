import fc from 'fast-check';
import type { GraphStore } from '../../src/model/store';
import { deviations, hostileArticle, hostileText, longText, longUnit } from './hostile';
import { articleRows } from './rows';
import { snapshot } from './snapshot';

const TEXTS = 12;

export function contractOfHostileTexts(store: () => GraphStore, runs: number): void {
  test('whatever stands in names and texts is stored, read back equal, and does nothing', async () => {
    const texts = fc.uniqueArray(hostileText, {
      minLength: TEXTS,
      maxLength: TEXTS,
      // half of a surrogate pair is stored as U+FFFD, whichever half it was
      selector: (text) => Buffer.from(text).toString(),
    });
    await fc.assert(
      fc.asyncProperty(texts, longUnit, async (names, unit) => {
        const rows = hostileArticle('a1', names, longText(unit));
        await store().writeArticle(rows);
        expect(await deviations(store(), rows)).toEqual([]);
        expect((await store().writeArticle(rows)).outcome).toBe('unchanged');
        for (const name of names) {
          await store().search(name, 3);
          const echo = await store().query({ text: 'RETURN $name AS name', params: { name } });
          expect(echo.rows).toEqual([[Buffer.from(name).toString()]]);
        }
        await store().deleteArticle('a1');
        expect(await snapshot(store())).toEqual([]);
      }),
      { numRuns: runs },
    );
  }, 600_000);

  test('a name of 100 kB is refused with a reason, and the store goes on', async () => {
    const name = '\u{1F600}'.repeat(25_000);
    const rows = articleRows({ id: 'a1', said: [{ subject: name, type: 'MET_WITH', object: 'Ben Ruiz' }] });
    await expect(store().writeArticle(rows)).rejects.toMatchObject({
      code: 'invalid-rows',
      data: { reason: expect.stringContaining('name has more than') },
    });
    expect(await snapshot(store())).toEqual([]);
    expect((await store().writeArticle(articleRows({ id: 'a1' }))).outcome).toBe('created');
  });
}
