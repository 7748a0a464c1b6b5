import { commandFolder, ENGLISH } from './command-folder';

const { run, write } = commandFolder();

describe('newsgraph evaluate', () => {
  it('scores predictions against annotations', async () => {
    const document = {
      id: 'a',
      text: ENGLISH,
      layers: ['entities'],
      entities: [{ start: 36, end: 45, type: 'PERSON', kind: 'name' }],
    };
    write('gold.jsonl', JSON.stringify(document));
    const { status, out } = await run(['evaluate', '--gold', 'gold.jsonl', '--predicted', 'gold.jsonl']);
    expect(status).toBe(0);
    expect(out).toMatch(/names +all types +100\.0 +100\.0 +100\.0 +1/);
    expect(await run(['evaluate', '--gold', 'none.jsonl', '--predicted', 'gold.jsonl'])).toMatchObject({
      status: 1,
      err: expect.stringContaining('none.jsonl'),
    });
  });
});
