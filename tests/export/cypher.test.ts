import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { textLiteral } from '../../src/export/cypher/literal';
import { cypherScript } from '../../src/export/cypher/script';
import type { GraphRecord } from '../../src/model/store';
import { neo4jOfTests } from '../support/neo4j';
import { needs, neo4jSettings } from '../support/requirements';
import { HOSTILE, hostileRecords, joined, sourceOf, storedRecords } from './records';

/** Statements as cypher-shell takes them apart: at a `;` outside of quotes and comments. */
function statements(script: string): string[] {
  const parts = script.matchAll(/'(?:[^'\\]|\\.)*'|`(?:[^`]|``)*`|\/\/[^\n]*|;|[^'`;/]+|\//gs);
  const found = [''];
  for (const [part] of parts) {
    if (part === ';') found.push('');
    else if (!part.startsWith('//')) found[found.length - 1] += part;
  }
  return found.map((s) => s.trim()).filter((s) => s !== '');
}

/** What a literal says, by the rules of Cypher 5: first every \uXXXX, then the other escapes. */
const said = (literal: string): string =>
  literal
    .slice(1, -1)
    .replace(/\\(u[0-9a-f]{4}|.)/gs, (_, c: string) =>
      c.length > 1
        ? String.fromCharCode(Number.parseInt(c.slice(1), 16))
        : (({ n: '\n', r: '\r', t: '\t' } as Record<string, string>)[c] ?? c),
    );

describe('Cypher script', () => {
  it('is made of whole statements whatever the names are', async () => {
    const script = await joined(cypherScript.write(sourceOf(hostileRecords())));
    const found = statements(script);
    expect(found.filter((s) => /^(CREATE|UNWIND \[)/.test(s))).toHaveLength(found.length);
    expect(found.filter((s) => s.startsWith('UNWIND'))).toHaveLength(2);
  });

  it('keeps batches small', async () => {
    const many = Array.from(
      { length: 1201 },
      (_, i): GraphRecord => ({
        kind: 'node',
        labels: ['Run'],
        properties: { id: `run ${i}` },
      }),
    );
    const script = await joined(cypherScript.write(sourceOf(many)));
    expect(statements(script).filter((s) => s.startsWith('UNWIND'))).toHaveLength(3);
  });

  it('writes any text as one literal that says the same', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("'", '\\', 'u', '0', '27', '\n', '\0', 'é', '`', ';') }),
        (text) => {
          const literal = textLiteral(text);
          expect(literal).toMatch(/^'(?:[^'\\]|\\.)*'$/s);
          expect(said(literal)).toBe(text);
        },
      ),
    );
  });
});

needs('neo4j')('Cypher script on Neo4j', () => {
  const server = neo4jOfTests();

  it('makes an equal graph, also when it is run twice', async () => {
    const { uri, user, password, database } = neo4jSettings();
    const records = [...(await storedRecords()), ...hostileRecords()].sort((a, b) =>
      a.kind === b.kind ? 0 : a.kind === 'node' ? -1 : 1,
    );
    const store = await server.fresh();
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    try {
      const script = await joined(cypherScript.write(sourceOf(records)));
      for (let run = 0; run < 2; run += 1)
        for (const statement of statements(script)) await driver.executeQuery(statement, {}, { database });
      const lines = (all: readonly GraphRecord[]): string[] =>
        all.map((r) => JSON.stringify({ ...r, properties: Object.entries(r.properties).sort() })).sort();
      const found: GraphRecord[] = [];
      for await (const record of store.records()) found.push(record);
      expect(lines(found)).toEqual(lines(records));
    } finally {
      await driver.close();
      await store.close();
    }
  }, 600_000);

  it('reads every hostile literal as the text that it was', async () => {
    const { uri, user, password, database } = neo4jSettings();
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    try {
      for (const text of HOSTILE) {
        const { records } = await driver.executeQuery(
          `RETURN ${textLiteral(text)} AS said`,
          {},
          { database },
        );
        expect(records[0]!.get('said')).toBe(text);
      }
    } finally {
      await driver.close();
    }
  });
});
