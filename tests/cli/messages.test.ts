import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hasMessage, messageOf } from '../../src/cli/messages';
import {
  InputError,
  type NewsgraphError,
  QueryError,
  SchemaError,
  SettingsError,
  StoreError,
} from '../../src/model/errors';

/** `new XError('code'` of all sources. */
function thrown(): [kind: NewsgraphError['kind'], code: string][] {
  const src = path.join(__dirname, '..', '..', 'src');
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(path.join(src, file), 'utf8').matchAll(
        /new (Input|Store|Query|Settings|Schema)Error\(\s*'([\w-]+)'/g,
      ),
    ])
    .map(([, kind, code]) => [kind!.toLowerCase() as NewsgraphError['kind'], code!]);
}

describe('messages', () => {
  it('know every error that the sources throw', () => {
    const all = thrown();
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter(([kind, code]) => !hasMessage(kind, code))).toEqual([]);
  });

  it.each([
    [new InputError('missing', { source: 'a.txt' }), 'a.txt: there is no such file. Check the path.'],
    [
      new InputError('too-large', { source: 'a.txt', size: 60 * 2 ** 20, limit: 50 * 2 ** 20 }),
      'a.txt: it is larger than 50 MB (60 MB). Split it into articles, or raise --max-bytes.',
    ],
    [
      new SettingsError('value', { setting: 'port', origin: '--port', value: 'x', expected: 'a number' }),
      '--port: "x" cannot be used for port: a number.',
    ],
    [
      new QueryError('unknown', { name: 'said', names: ['said-by', 'paths'], nearest: ['said-by'] }),
      'There is no saved query "said"; did you mean said-by? `newsgraph query --list` shows all; Cypher goes in quotes.',
    ],
    [
      new QueryError('syntax', { message: 'Expected end of query', line: 2, column: 3, source: '  RETRN n' }),
      'The query is not valid Cypher (line 2, column 3) (Expected end of query). Did you mean RETURN?',
    ],
    [
      new QueryError('parameter', {
        problem: 'missing',
        parameter: 'name',
        parameters: [{ name: 'name', type: 'string', description: 'name or alias' }],
        query: 'said-by',
        example: { name: 'Ada Moss' },
      }),
      'Parameter "name" is missing (name or alias). Example: newsgraph query said-by --param name="Ada Moss".',
    ],
    [
      new QueryError('parameter', {
        problem: 'choice',
        parameter: 'type',
        expected: 'relation-type',
        given: 'MEET',
        nearest: ['MET_WITH'],
      }),
      'Parameter "type": there is no relation-type "MEET"; did you mean MET_WITH?',
    ],
    [
      new SchemaError('cues', { file: 'mood.json', reason: 'no list' }),
      'The installation is damaged: mood.json (no list). Install newsgraph again.',
    ],
  ])('say what happened and what to do (%#)', (error, line) => {
    expect(messageOf(error)).toBe(line);
  });

  it('name the database that is locked, down or refuses the password', () => {
    expect(messageOf(new StoreError('locked', { path: '/x/graph' }))).toMatch(/\/x\/graph is in use/);
    expect(messageOf(new StoreError('unreachable', { uri: 'bolt://there:1' }))).toMatch(
      /bolt:\/\/there:1.*docker compose/,
    );
    const status = 'Neo.ClientError.Database.DatabaseNotFound';
    expect(
      messageOf(new StoreError('unreachable', { uri: 'bolt://there:1', database: 'nope', status })),
    ).toMatch(/has no database "nope"/);
    expect(messageOf(new StoreError('unwritable', { path: '/x/graph' }))).toMatch(
      /\/x\/graph cannot be made/,
    );
    expect(messageOf(new StoreError('password'))).toMatch(/NEO4J_PASSWORD/);
  });

  it('are one line, whatever stands in the data', () => {
    const hostile = new InputError('missing', { source: 'a\n\u001b[31mb\u202e.txt' });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(messageOf(hostile)).not.toMatch(/[\u0000-\u001f\u202e]/);
    expect(messageOf(new Error('x'.repeat(5000))).length).toBeLessThan(500);
    expect(messageOf('just a text')).toContain('just a text');
  });
});
