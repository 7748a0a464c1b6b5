import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { QueryError } from '../../src/model/errors';
import type { GraphStore } from '../../src/model/store';
import { AMBIGUOUS, FORBIDDEN, READS, WRITES } from './attempts';
import { articleRows } from './rows';
import { snapshot } from './snapshot';

/** Statements between two looks at the graph. */
const FEW = 20;
/** A server that others use takes a while for hundreds of statements. */
const LONG = 240_000;

/** What must be refused, and that nothing happened when it was. */
export function contractOfRefusals(store: () => GraphStore): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'newsgraph-refusals-'));
  const file = path.join(folder, 'secret.csv');
  let server: Server;
  let asked = 0;
  let before: string[];
  beforeAll(async () => {
    writeFileSync(file, 'a,b\nsecret,2\n');
    server = createServer((_, response) => {
      asked += 1;
      response.end('a,b\nsecret,2\n');
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  });
  afterAll(async () => {
    await new Promise((over) => server.close(over));
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await store().writeArticle(
      articleRows({ id: 'a1', said: [{ subject: 'Ada Moss', type: 'MET_WITH', object: 'Ben Ruiz' }] }),
    );
    before = await snapshot(store());
    asked = 0;
  });

  const filled = (text: string) =>
    text.replaceAll('FILE', file).replaceAll('PORT', String((server.address() as AddressInfo).port));

  /** How a statement ended: "writes", "forbidden" …, or "passed: <rows>". */
  const outcome = async (text: string): Promise<string> => {
    const params: Record<string, string> = text.includes('$file') ? { file } : {};
    try {
      return `passed: ${JSON.stringify((await store().query({ text, params })).rows)}`;
    } catch (error) {
      return error instanceof QueryError ? error.code : `threw ${error}`;
    }
  };

  /** Statements that were not refused, and what they left behind. The graph is looked at after every few of them. */
  const through = async (texts: readonly string[], refusals: RegExp) => {
    const found: string[] = [];
    for (let from = 0; from < texts.length; from += FEW) {
      const some = texts.slice(from, from + FEW);
      for (const text of some) {
        const said = await outcome(filled(text));
        if (!refusals.test(said)) found.push(`${text} → ${said}`);
        if (asked > 0) found.push(`${text} → asked the network`);
        asked = 0;
      }
      if (JSON.stringify(await snapshot(store())) !== JSON.stringify(before))
        found.push(`the graph was changed by one of ${some.join(' ⏎ ')}`);
      if (existsSync(`${file}.copy`)) found.push(`a file was written by one of ${some.join(' ⏎ ')}`);
    }
    return found;
  };

  test(
    'no write gets through, however it is hidden',
    async () => {
      // a dialect that lacks a clause calls it wrong syntax
      expect(await through(WRITES, /^(writes|forbidden|syntax)$/)).toEqual([]);
    },
    LONG,
  );

  test(
    'nothing reaches files, addresses, settings or other people’s work',
    async () => {
      expect(await through(FORBIDDEN, /^(writes|forbidden|syntax)$/)).toEqual([]);
    },
    LONG,
  );

  test('what is a write in one dialect only changes nothing in either', async () => {
    expect(await through(AMBIGUOUS, /^(writes|syntax|passed: .*)$/)).toEqual([]);
  });

  test('words that only look like writes are read', async () => {
    for (const text of READS)
      expect([text, await outcome(text)]).toEqual([text, expect.stringMatching(/^passed/)]);
  });

  test.each([
    ['MATCH (n) SET n.x = 1', 'writes', 'SET'],
    ['MATCH (n)\n  DETACH DELETE n', 'writes', 'DETACH'],
    ['CREATE INDEX some_index FOR (n:Person) ON (n.qid)', 'writes', 'CREATE'],
    ['MATCH (n:Person)\nWITH n MERGE (m:Person {id: "q"}) RETURN n.id AS id', 'writes', 'MERGE'],
    ['RETURN 1 AS a UNION LOAD CSV FROM "x" AS a RETURN a', 'forbidden', 'LOAD'],
    ['MATCH (n) RETURN apoc.text.join([n.id], "") AS a', 'forbidden', 'apoc'],
  ])('a refusal says where: %s', async (text, code, word) => {
    const error = await store()
      .query({ text, params: {} })
      .then(
        () => undefined,
        (e) => e,
      );
    expect(error).toMatchObject({ name: 'QueryError', code });
    const { line, column, source } = error.data;
    expect(source).toBe(text.split('\n')[line - 1]);
    expect(source.slice(column - 1).startsWith(word)).toBe(true);
  });

  test(
    'comments, white space and case let no write through',
    async () => {
      const gap = fc.constantFrom(
        ' ',
        '\n',
        '\t',
        '\r\n',
        ' /* MATCH (n) RETURN n */ ',
        ' // RETURN 1\n',
        '/**/ ',
        '  ',
      );
      const write = fc.constantFrom(
        ['CREATE', '(n:Person)'],
        ['MATCH', '(n)', 'SET', 'n.x', '=', '1'],
        ['MATCH', '(n)', 'DETACH', 'DELETE', 'n'],
        ['MATCH', '(n)', 'WITH', 'n', 'LIMIT', '1', 'REMOVE', 'n.name', 'RETURN', '1', 'AS', 'x'],
        ['UNWIND', '[1]', 'AS', 'x', 'MERGE', '(n:Person', '{id:', '"q"})', 'RETURN', 'n.id', 'AS', 'id'],
        ['CALL', '{', 'CREATE', '(m:Person)', 'RETURN', '1', 'AS', 'a', '}', 'RETURN', 'a'],
        ['FOREACH', '(x', 'IN', '[1]', '|', 'CREATE', '(:Person))'],
        ['LOAD', 'CSV', 'FROM', JSON.stringify(file), 'AS', 'l', 'RETURN', 'l'],
        ['UNWIND', '[1]', 'AS', 'x', 'LOAD', 'CSV', 'FROM', JSON.stringify(file), 'AS', 'l', 'RETURN', 'l'],
      );
      const shape = (word: string, lower: boolean) =>
        lower && /^[A-Z]+$/.test(word) ? word.toLowerCase() : word;
      const text = fc
        .tuple(
          write,
          fc.array(gap, { minLength: 14, maxLength: 14 }),
          fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
        )
        .map(([words, gaps, lower]) => words.map((word, i) => shape(word, lower[i]!) + gaps[i]).join(''));
      await fc.assert(
        fc.asyncProperty(text, async (statement) => {
          expect(await through([statement], /^(writes|forbidden)$/)).toEqual([]);
        }),
        { numRuns: 60 },
      );
    },
    LONG,
  );

  test(
    'quotes in names hide nothing',
    async () => {
      const name = fc
        .string({
          unit: fc.constantFrom('a', "'", '"', '\\', ' ', '(', '\n', '/*', '//'),
          minLength: 1,
          maxLength: 6,
        })
        .filter((s) => !/\\u/.test(s))
        .map((s) => `\`x${s}\``);
      const hidden = (label: string, alias: string) => [
        `MATCH (n:${label}) SET n.x = 1 RETURN n.id AS ${alias}`,
        `MATCH (${alias}:Person) WHERE ${alias}.${label} IS NULL SET ${alias}.${label} = 1 RETURN 1 AS ${label}`,
        `UNWIND [1] AS ${label} LOAD CSV FROM ${JSON.stringify(file)} AS ${alias} RETURN ${alias}`,
      ];
      await fc.assert(
        fc.asyncProperty(name, name, async (label, alias) => {
          expect(await through(hidden(label, alias), /^(writes|forbidden|syntax)$/)).toEqual([]);
        }),
        { numRuns: 40 },
      );
    },
    LONG,
  );
}
