import fc from 'fast-check';
import { placeAt, placeOf, placeOfName } from '../../../src/store/cypher/place';
import { guardText, placeOfWrite } from '../../../src/store/cypher/text-guard';
import { tokensOf, withoutEscapes } from '../../../src/store/cypher/tokens';

const brief = (text: string) => tokensOf(text).map(({ kind, text: t }) => `${kind} ${t}`);

test('words, names, texts, parameters and signs; no comments', () => {
  expect(brief("MATCH /* a */ (`a ``b`:P) // c\nWHERE 'it\\'s' = $who")).toEqual([
    'word MATCH',
    'sign (',
    'name a `b',
    'sign :',
    'word P',
    'sign )',
    'word WHERE',
    "string 'it\\'s'",
    'sign =',
    'parameter who',
  ]);
});

test.each([
  ["'abc", ["string 'abc"]],
  ['`abc', ['name abc']],
  ['/* abc', []],
  ['$`a b` é_1', ['parameter a b', 'word é_1']],
  ['"a\\"b" c', ['string "a\\"b"', 'word c']],
])('what is left open goes on to the end: %s', (text, expected) => {
  expect(brief(text)).toEqual(expected);
});

test('tokens stand where they say, in order, and nothing but comments and space is between them', () => {
  const text = fc
    .array(
      fc.constantFrom(
        'MATCH',
        ' ',
        '\n',
        "'",
        '"',
        '`',
        '//',
        '/*',
        '*/',
        '\\',
        '(',
        'é',
        '😀',
        '$x',
        '$',
        '\\u0027',
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (statement) => {
      let end = 0;
      for (const token of tokensOf(statement)) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        const written = statement.slice(token.start);
        if (token.kind === 'word' || token.kind === 'sign' || token.kind === 'string')
          expect(written.startsWith(token.text)).toBe(true);
        end = token.start + 1;
      }
    }),
  );
});

test('escapes are read as Neo4j reads them', () => {
  expect(withoutEscapes('\\u0043REATE \\uu0044 \\u00zz')).toBe('CREATE D \\u00zz');
});

test('places count lines of every kind, and columns in UTF-16', () => {
  const text = 'a\r\nb\rc\n😀 d';
  expect(placeAt(text, text.indexOf('d'))).toEqual({ line: 4, column: 4, source: '😀 d' });
  expect(placeOf(text, 4, 3, true)).toEqual({ line: 4, column: 4, source: '😀 d' });
  expect(placeOf(text, 4, 99)).toEqual({ line: 4, column: 5, source: '😀 d' });
  expect(placeOf(text, 9, 1)).toBeUndefined();
  expect(placeOfName("RETURN 'who', $who", 'who')).toMatchObject({ column: 15 });
  expect(placeOfName('RETURN 1', 'who')).toBeUndefined();
});

test('the write of a statement is found, not a name that looks like one', () => {
  expect(placeOfWrite('MATCH (n:Set) WHERE n.delete = "CREATE"\nSET n.x = 1')).toMatchObject({
    line: 2,
    column: 1,
  });
  expect(placeOfWrite('MATCH (n:Set) RETURN n.create')).toBeUndefined();
});

test.each([
  'RETURN n.load AS csv',
  'RETURN "LOAD CSV" AS a',
  'CALL db.labels() YIELD label RETURN label',
  'RETURN point.distance(a, b) AS d',
  'MATCH (load) RETURN load.id AS id',
])('passes: %s', (text) => expect(() => guardText(text)).not.toThrow());

test.each([
  'LOAD CSV FROM "x" AS l',
  'load\n/* */csv from "x" as l',
  '\\u004cOAD CSV FROM "x" AS l',
  'RETURN apoc.load.json("x")',
  'RETURN `apoc` . load /* */ . `json` ("x")',
  'RETURN a(1), my.own("x")',
])('is forbidden: %s', (text) =>
  expect(() => guardText(text)).toThrow(expect.objectContaining({ code: 'forbidden' })),
);
