import { commandFolder, lines } from './command-folder';

const { run } = commandFolder();

describe('newsgraph', () => {
  it('shows its help, and its version', async () => {
    expect(await run(['--help'])).toMatchObject({
      status: 0,
      out: expect.stringContaining('newsgraph start'),
    });
    expect(await run(['--version'])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it.each([
    [['bogus']],
    [['start', '--bogus']],
    [['start', '--port', 'many']],
    [['start', '--date', 'soon']],
    [['extract']],
    [['evaluate']],
    [['query', 'x', '--param', 'novalue']],
    [['query', 'x', '--format', 'xml']],
  ])('refuses %j with status 2, a reason and no output', async (args) => {
    const { status, out, err } = await run(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).not.toMatch(/ at .*:\d+:\d+/);
    expect(lines(err).length).toBeGreaterThan(0);
  });
});
