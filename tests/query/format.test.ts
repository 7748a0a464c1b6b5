import fc from 'fast-check';
import { formatResult } from '../../src/query';
import { columnWidths, displayWidth, wrap } from '../../src/query/wrapping';

const result = {
  columns: ['who', 'said'],
  rows: [
    ['Ilse Brandt', 'The “line” is, she said,\nopen'],
    [null, ['a', 'b']],
  ],
};

test('CSV quotes what must be quoted and ends lines with CRLF (RFC 4180)', () => {
  const csv = formatResult(
    {
      columns: ['a', 'b,c'],
      rows: [
        ['say "hi"', 'x\ny'],
        [null, ['p', 'q']],
        [1.5, true],
      ],
    },
    'csv',
  );
  expect(csv).toBe('a,"b,c"\r\n"say ""hi""","x\ny"\r\n,p; q\r\n1.5,true\r\n');
});

test('CSV read back gives the cells', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\r', '\n', 'é') });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
      expect(readCsv(formatResult({ columns: ['a', 'b'], rows }, 'csv')).slice(1)).toEqual(rows);
    }),
  );
});

test('JSON gives objects by column', () => {
  expect(JSON.parse(formatResult(result, 'json'))).toEqual([
    { who: 'Ilse Brandt', said: 'The “line” is, she said,\nopen' },
    { who: null, said: ['a', 'b'] },
  ]);
});

test('a table fits the width', () => {
  const table = formatResult(result, 'table', 40);
  expect(table).toContain('│ Ilse Brandt │');
  expect(table).toContain('a; b');
});

test('columns that do not fit stand below each other', () => {
  const columns = ['first', 'second', 'third', 'fourth'];
  const long = 'a rather long value of a column that needs room';
  const text = formatResult({ columns, rows: [columns.map(() => long)] }, 'table', 30);
  expect(text).toMatch(/^first : a rather long/m);
  expect(text.split('\n').every((line) => line.length <= 30)).toBe(true);
});

test('every line of a table has at most the width, whatever the cells and the width', () => {
  const cell = fc.oneof(
    fc.string({
      unit: fc.constantFrom(
        'a',
        'bc',
        ' ',
        '\n',
        'é',
        '新',
        '😀',
        '👩‍👩‍👧',
        'ß',
        'ا',
        '\u0301',
        '\u200b',
        '\u202e',
        '\u001b[31m',
      ),
      maxLength: 60,
    }),
    fc.array(fc.string(), { maxLength: 3 }),
    fc.integer(),
    fc.constant(null),
  );
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 6 })
        .chain((n) =>
          fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 4 }),
        ),
      fc.integer({ min: 20, max: 120 }),
      (rows, width) => {
        const columns = rows[0]!.map((_, i) => `column ${i}`);
        const text = formatResult({ columns, rows }, 'table', width);
        expect(text).not.toContain('\u001b');
        expect(Math.max(...text.split('\n').map(displayWidth))).toBeLessThanOrEqual(width);
      },
    ),
  );
});

test('columns of ids go first where there is no room, and the text says so', () => {
  const id = `x:${'0123456789abcdef'.repeat(3)}|OWNS|x:${'0123456789abcdef'.repeat(3)}`;
  const edges = {
    columns: ['who', 'edge', 'keys'],
    rows: [
      ['Ilse Brandt', id, [id]],
      ['Jon Halvard', id, null],
    ],
  };
  const narrow = formatResult(edges, 'table', 80);
  expect(narrow).toContain('│ Ilse Brandt │');
  expect(narrow).not.toContain('0123456789abcdef');
  expect(narrow).toContain('Ids left out: edge, keys');
  expect(formatResult(edges, 'table', 400)).toContain(id);
  expect(formatResult(edges, 'csv', 80)).toContain(id);
  expect(formatResult({ columns: ['edge'], rows: [[id]] }, 'table', 60)).not.toContain('left out');
});

test('nothing to show is no error', () => {
  expect(formatResult({ columns: [], rows: [] }, 'table')).toBe('');
  expect(formatResult({ columns: ['a'], rows: [] }, 'table')).toContain('a');
  expect(formatResult({ columns: ['a'], rows: [] }, 'json')).toBe('[]\n');
});

test('wrapping keeps every character and the width', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', '新') }),
      fc.integer({ min: 2, max: 20 }),
      (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        expect(lines.every((line) => displayWidth(line) <= width)).toBe(true);
      },
    ),
  );
});

test('narrow columns keep what they need, wide ones share the rest', () => {
  expect(columnWidths([3, 50, 50], 43, 10)).toEqual([3, 20, 20]);
  expect(columnWidths([3, 5], 40, 10)).toEqual([3, 5]);
  expect(columnWidths([30, 30, 30], 20, 10)).toBeNull();
});

/** A reader of RFC 4180, for the way back. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end === '\r\n') rows.push(row.splice(0));
  }
  return rows;
}
