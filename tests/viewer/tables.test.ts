import fc from 'fast-check';
import type { ClaimLine, GhostEdge, GraphEdge, GraphNode, StatementLine } from '../../src/server/api';
import { vocabularyOf } from '../../src/server/routes';
import { csv } from '../../src/viewer/display/csv';
import { initialFilters, withHidden, withPeriod } from '../../src/viewer/display/filters';
import { cellMatches, cellText, compareCells } from '../../src/viewer/display/tables/cells';
import { claimTable } from '../../src/viewer/display/tables/claims';
import { entityTable } from '../../src/viewer/display/tables/entities';
import { relationTable } from '../../src/viewer/display/tables/relations';
import { statementTable } from '../../src/viewer/display/tables/statements';
import type { Table } from '../../src/viewer/display/tables/table';

const all = initialFilters(vocabularyOf());
const published = { articles: ['a1'], publishers: ['Times'], published: ['2024-05-06', '2024-06-01'] };
const node = (id: string, type = 'PERSON'): GraphNode => ({
  ...{ id, name: id.toUpperCase(), type, subtype: null, aliases: ['x', 'y'], mentions: 3 },
  ...published,
});
const edge = (source: string, type: string, target: string): GraphEdge => ({
  ...{ key: `${source}|${type}|${target}`, type, source, target, predicate: null, role: 'mayor' },
  ...{ confidence: 0.87, statements: 2, sources: 1, hedged: false, validFrom: '2024-03', validTo: null },
  ...{ modalities: ['asserted', 'reported'], speakers: ['ARTICLE', 'Ortiz'] },
  ...published,
});
const ghost: GhostEdge = {
  ...edge('a', 'ENDED', 'b'),
  ...{ polarity: 'negative', mood: null, modality: 'reported' },
};
const article = { id: 'a1', title: 'Ferry', publisher: 'Times', publishedAt: '2024-05-06T10:00', url: null };
const statement = (id: string, edgeKey: string, more: Partial<StatementLine> = {}): StatementLine => ({
  ...{ id, edgeKey, type: 'HEADS', predicate: null, role: null, article, text: 'A heads B.', start: 7 },
  ...{ subject: { id: 'a', name: 'A' }, object: { id: 'b', name: 'B' }, modality: 'reported', mood: null },
  ...{ polarity: 'positive', certainty: 'certain', plain: true, isDuplicate: false, confidence: 0.5 },
  ...{ validFrom: null, validTo: null, by: 'x@1', speakers: ['Ortiz', 'Times'] },
  ...more,
});
const shown = { nodes: [node('a'), node('b', 'LOCATION')], edges: [edge('a', 'HEADS', 'b')], ghosts: [] };
const typeLabel = (type: string) => type.toLowerCase();
const nameOf = (id: string) => id.toUpperCase();

/** A row by the titles of its columns. */
const read = ({ columns, rows }: Table) =>
  rows.map((row) => Object.fromEntries(columns.map((c, i) => [c.title, row.cells[i]])));

test('entities: what is shown, with the lines that end there', () => {
  const table = entityTable(shown, typeLabel);
  expect(read(table)[1]).toEqual({
    ...{ Name: 'B', Type: 'location', Mentions: 3, Relations: 1, Articles: 1 },
    ...{ 'First published': '2024-05-06', 'Last published': '2024-06-01', 'Other names': 'x; y', Id: 'b' },
  });
  expect(table.rows[0]).toMatchObject({ target: { kind: 'node', id: 'a' }, touches: ['a'] });
});

test('relations: in words, and what is no fact says why', () => {
  const table = relationTable({ ...shown, ghosts: [ghost] }, nameOf, () => undefined);
  expect(read(table)[0]).toMatchObject({
    ...{ From: 'A', Relation: 'heads (mayor)', To: 'B', 'Meant as': 'fact', Sources: 1, Confidence: 0.87 },
    ...{ 'Who says it': 'the article itself; Ortiz', When: 'from March 2024' },
  });
  expect(table.rows.map((r) => [read(table)[table.rows.indexOf(r)]!['Meant as'], r.target])).toEqual([
    ['fact', { kind: 'edge', id: 'a|HEADS|b' }],
    ['denied', { kind: 'edge', id: 'a|ENDED|b' }],
  ]);
  expect(new Set(table.rows.map((r) => r.id)).size).toBe(2);
});

test('statements: those behind a shown line that the filters let through', () => {
  const lines = [
    statement('1', 'a|HEADS|b'),
    statement('2', 'a|HEADS|b', { speakers: ['Nobody'] }),
    statement('3', 'a|OWNS|b'),
    statement('4', 'a|ENDED|b', { plain: false, polarity: 'negative' }),
  ];
  const ids = (given: Parameters<typeof statementTable>[1], filters = all) =>
    statementTable(lines, given, filters, () => undefined).rows.map((r) => r.id);
  expect(ids(shown)).toEqual(['1', '2']);
  expect(ids({ ...shown, ghosts: [ghost] })).toEqual(['1', '2', '4']);
  expect(ids(shown, withHidden(all, 'speakers', new Set(['Nobody'])))).toEqual(['1']);
  expect(ids(shown, withPeriod(all, { from: '2024-06-01' }))).toEqual([]);
  const table = statementTable(lines, shown, all, () => undefined);
  expect(read(table)[0]).toMatchObject({
    ...{ 'Who says it': 'Ortiz', 'According to': 'Times', 'Meant as': 'fact', Published: '2024-05-06' },
  });
  expect(table.rows[0]).toMatchObject({ place: { article: 'a1', at: 7 } });
});

test('claims: by or about something shown, and those that name nothing', () => {
  const claim = (id: string, speaker: string | null, about: string[]): ClaimLine => ({
    ...{ id, text: 'It sank.', start: 3, cue: 'said', quoteType: 'direct', certainty: 'certain', about },
    ...{ isDuplicate: false, article, confidence: 0.9, by: 'x@1' },
    sources: speaker ? [{ name: speaker.toUpperCase(), key: speaker, kind: 'entity' }] : [],
  });
  const lines = [
    claim('1', 'a', []),
    claim('2', 'gone', ['b']),
    claim('3', 'gone', []),
    claim('4', null, []),
  ];
  const table = claimTable(lines, shown, all, nameOf);
  expect(table.rows.map((r) => r.id)).toEqual(['1', '2', '4']);
  expect(table.rows.map((r) => r.target)).toEqual([
    { kind: 'node', id: 'a' },
    { kind: 'node', id: 'gone' },
    null,
  ]);
  expect(read(table)[1]).toMatchObject({ About: 'B', Quoted: 'word for word' });
  const silent = withHidden(all, 'speakers', new Set(['A']));
  expect(claimTable(lines, shown, silent, nameOf).rows.map((r) => r.id)).toEqual(['2', '4']);
});

describe('cells', () => {
  test.each([
    ['pena', 'text', 'Tomás Peña', true],
    ['tomas  PEÑ', 'text', 'Tomás Peña', true],
    ['ortiz', 'text', 'Tomás Peña', false],
    ['>3', 'number', 4, true],
    ['> 4', 'number', 4, false],
    ['<=80', 'percent', 0.8, true],
    ['>= 81%', 'percent', 0.8, false],
    ['<0.5', 'percent', 0.4, true],
    ['80', 'percent', 0.8, true],
    ['> 3', 'text', 'a > 3', true],
    ['', 'number', null, true],
    ['x', 'text', null, false],
  ] as const)('%p in a %s of %p', (filter, kind, cell, expected) =>
    expect(cellMatches(filter, kind)(cell)).toBe(expected),
  );

  test('as people read them, and in their order', () => {
    expect([cellText(1234, 'number'), cellText(0.874, 'percent'), cellText(null, 'text')]).toEqual([
      '1,234',
      '87 %',
      '',
    ]);
    expect(['b10', 'B9', 'á', 'a'].sort(compareCells)).toEqual(['á', 'a', 'B9', 'b10']);
    expect([10, 9].sort(compareCells)).toEqual([9, 10]);
  });
});

describe('CSV', () => {
  /** A reader of RFC 4180, as strict as the grammar there. */
  function parse(text: string): string[][] {
    const rows: string[][] = [];
    let row: string[] = [];
    const token = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
    for (let m = token.exec(text); m; m = token.exec(text)) {
      row.push(m[1]!.startsWith('"') ? m[1]!.slice(1, -1).replaceAll('""', '"') : m[1]!);
      if (m[2] === ',') continue;
      rows.push(row);
      row = [];
    }
    expect(row).toEqual([]);
    return rows;
  }

  test('what is written is read again, whatever the text holds', () => {
    const text = fc.string().map((s) => `x${s}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 5 }), (rows) => {
        expect(parse(csv(['a', 'b'], rows))).toEqual([['a', 'b'], ...rows]);
      }),
    );
  });

  test('numbers stay numbers, nothing stays nothing', () => {
    expect(csv(['n', 'm'], [[-0.5, null]])).toBe('n,m\r\n-0.5,\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('%j is no formula for a spreadsheet', (text) =>
    expect(parse(csv(['a'], [[text]]))[1]).toEqual([`'${text}`]),
  );
});
