import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEFAULT_SETTINGS, readConfigFile, resolveSettings } from '../../src/model/settings';

const refusal = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was refused');
};

describe('resolveSettings', () => {
  it('gives the defaults where nobody says anything', () => {
    expect(resolveSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('puts flags before the environment, that before the file, that before the defaults', () => {
    const file = { port: 1, db: 'file', host: 'file' };
    const env = { NEWSGRAPH_PORT: '2', NEWSGRAPH_DB: 'env' };
    expect(resolveSettings({ flags: { port: '3', db: undefined }, env, file })).toMatchObject({
      port: 3,
      db: 'env',
      host: 'file',
      store: 'embedded',
    });
  });

  it('reads variables with several words, and those of Neo4j itself', () => {
    const env = {
      NEWSGRAPH_QUERY_ROWS: '5',
      NEO4J_URI: 'bolt://a:1',
      NEO4J_DB: 'x',
      NEWSGRAPH_USER: 'ada',
      NEO4J_USER: 'oto',
    };
    expect(resolveSettings({ env })).toMatchObject({
      queryRows: 5,
      uri: 'bolt://a:1',
      db: DEFAULT_SETTINGS.db,
      user: 'ada',
    });
  });

  it.each([
    [{ flags: { port: 'many' } }, 'port', '--port'],
    [{ env: { NEWSGRAPH_PORT: '70000' } }, 'port', 'NEWSGRAPH_PORT'],
    [{ file: { store: 'oracle' } }, 'store', 'newsgraph.config.json'],
    [{ flags: { uri: 'http://there' } }, 'uri', '--uri'],
    [{ flags: { db: ' ' } }, 'db', '--db'],
  ])('says which value it cannot use, and where it stands (%#)', (from, setting, origin) => {
    expect(refusal(() => resolveSettings(from))).toMatchObject({
      kind: 'settings',
      code: 'value',
      data: { setting, origin },
    });
  });

  it('refuses a name in the file that is no setting', () => {
    expect(refusal(() => resolveSettings({ file: { databse: 'x' } }))).toMatchObject({
      code: 'unknown',
      data: { setting: 'databse' },
    });
  });
});

describe('readConfigFile', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'settings-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const write = (text: string) => writeFileSync(path.join(folder, 'newsgraph.config.json'), text);

  it('is empty where there is no file', () => {
    expect(readConfigFile(folder)).toEqual({});
  });

  it('reads what stands in it', () => {
    write('{"port": 8080}');
    expect(resolveSettings({ file: readConfigFile(folder) }).port).toBe(8080);
  });

  it.each(['{"port": ', '[]', '7'])('refuses %s', (text) => {
    write(text);
    expect(refusal(() => readConfigFile(folder))).toMatchObject({ code: 'config-file' });
  });
});
