import fc from 'fast-check';

/** One way of being hostile: a generator of short texts, and the same at any length. */
export interface HostileKind {
  readonly name: string;
  readonly short: fc.Arbitrary<string>;
  /** A text of at least `length` characters; twice the length is the same text twice as often. */
  long(length: number): string;
}

const SENTENCES = [
  'Ada Reyes, the mayor of Port Selma, said on Monday that the strike at the harbour had ended.',
  'The Harbour Workers Union denied it.',
  '“We will meet the mayor again on Tuesday,” said Oto Lind, its president.',
  'In March 2031 the Meridian Company bought the North Ferry Terminal for $12.5 million.',
  'He was arrested by the police in Venn, according to the Alder Daily.',
];
const sentence = fc.constantFrom(...SENTENCES);
const words = fc.constantFrom(...SENTENCES.join(' ').split(' '));

const repeated = (unit: string) => (length: number) => unit.repeat(Math.ceil(length / unit.length));
/** Units one after the other, a number in each so that no two are the same. */
const numbered = (unit: (n: number) => string) => (length: number) => {
  const parts: string[] = [];
  for (let size = 0, n = 0; size < length; n++) {
    const part = unit(n);
    parts.push(part);
    size += part.length;
  }
  return parts.join('');
};
const charactersOf = (ranges: readonly (readonly [number, number])[]): fc.Arbitrary<string> =>
  fc
    .oneof(...ranges.map(([min, max]) => fc.integer({ min, max })))
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code));
/** English with strange characters in and between its words. */
const sown = (strange: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 3, arbitrary: words }, { weight: 1, arbitrary: strange }), {
      minLength: 4,
      maxLength: 24,
    })
    .chain((parts) => fc.constantFrom(parts.join(' '), parts.join('')));

const ZERO_WIDTH = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u180e', '\u061c'];
const DIRECTIONS = [
  '\u202a',
  '\u202b',
  '\u202c',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
  '\u200f',
];
const SPACES = [
  '\u00a0',
  '\u2003',
  '\u2028',
  '\u2029',
  '\u3000',
  '\u0085',
  '\t',
  '\r',
  '\r\n',
  '\n',
  '\f',
  '\v',
];
const ASTRAL = ['👩‍👩‍👧', '🇬🇧', '𝐁𝐨𝐥𝐝', '𠜎', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '𐍈', '👍🏽', '𒀱'];
const QUOTES = ['"', "'", '“', '”', '‘', '’', '«', '»', '„', '‚', '`', '``', "''", '(', ')', '[', ']', '{'];
const TAGS = [
  '<p>',
  '</p>',
  '<b>',
  '<a href="x">',
  '</a>',
  '&amp;',
  '&#8220;',
  '&nbsp;',
  '<script>',
  '<!--',
  '-->',
  '<br/>',
  '&lt;p&gt;',
];
const OTHER = [
  'Der Bürgermeister sagte am Montag, dass der Streik beendet sei.',
  'Le maire a déclaré lundi que la grève au port était terminée.',
  'El alcalde dijo el lunes que la huelga había terminado.',
  'Мэр сказал в понедельник, что забастовка закончилась.',
  'قال رئيس البلدية يوم الاثنين إن الإضراب انتهى.',
  'ראש העיר אמר ביום שני כי השביתה הסתיימה.',
  '市长星期一说，罢工已经结束。',
  'महापौर ने सोमवार को कहा कि हड़ताल समाप्त हो गई।',
  'นายกเทศมนตรีกล่าวเมื่อวันจันทร์ว่าการประท้วงสิ้นสุดลงแล้ว',
];
const CODE = [
  'if (total === 0) { return null; }',
  'for (const [key, value] of Object.entries(rows)) sum += value;',
  'SELECT name, count(*) FROM people GROUP BY name;',
  'git commit -m "fix: harbour" && npm test -- --watch=false',
  '#include <stdio.h>\nint main(void) { return 0; }',
  '{"id": 7, "name": "Ada Reyes", "tags": ["a", "b\\n"]}',
];

/** Everything that the reader must survive. Texts are short where nothing else is said. */
export const HOSTILE: readonly HostileKind[] = [
  {
    name: 'random Unicode',
    short: fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
    long: numbered((n) => String.fromCodePoint(0x21 + ((n * 7919) % 0xd000))),
  },
  {
    name: 'random Latin',
    short: fc.string({
      unit: charactersOf([
        [0x20, 0x7e],
        [0x20, 0x7e],
        [0xa0, 0x24f],
      ]),
      minLength: 1,
      maxLength: 120,
    }),
    long: numbered((n) => String.fromCharCode(0x20 + ((n * 31) % 95))),
  },
  {
    name: 'right-to-left text and marks',
    short: sown(
      fc.oneof(
        fc.constantFrom(...DIRECTIONS),
        charactersOf([[0x590, 0x6ff]]),
        fc.constantFrom(...OTHER.slice(4, 6)),
      ),
    ),
    long: repeated(`\u202e${SENTENCES[0]} \u2066${OTHER[5]}\u2069 `),
  },
  {
    name: 'zero-width and combining characters',
    short: sown(
      fc.oneof(
        fc.constantFrom(...ZERO_WIDTH),
        charactersOf([
          [0x300, 0x36f],
          [0x1ab0, 0x1aff],
          [0xfe00, 0xfe0f],
        ]),
      ),
    ),
    long: repeated(SENTENCES[0]!.replace(/./gu, '$&\u200d\u0301')),
  },
  {
    name: 'combining characters by the hundred',
    short: fc
      .tuple(sentence, fc.integer({ min: 1, max: 60 }))
      .map(([s, n]) => s.replace(/[aeo]/g, `$&${'\u0323'.repeat(n)}`)),
    long: repeated('\u0323\u0301'),
  },
  {
    name: 'astral characters',
    short: sown(fc.constantFrom(...ASTRAL)),
    long: repeated(`${ASTRAL.join('')} Ada Reyes 👍🏽 said 𝐁𝐨𝐥𝐝 things. `),
  },
  {
    name: 'lone surrogates',
    short: sown(fc.constantFrom('\ud83d', '\udc4d', '\ud800', '\udfff')),
    long: repeated('Ada \ud83dReyes\udc4d said so. '),
  },
  {
    name: 'strange white space',
    short: sown(fc.constantFrom(...SPACES)),
    long: repeated(SENTENCES.join('\u2028\t\u00a0\r')),
  },
  {
    name: 'no space',
    short: fc.array(words, { minLength: 10, maxLength: 40 }).map((parts) => parts.join('')),
    long: repeated('harbourstrikeAdaReyes'),
  },
  {
    name: 'one character',
    short: fc
      .tuple(
        fc.constantFrom('a', 'A', '.', ',', '"', '-', '1', '(', "'", '\n', '@', '/', 'é', '中'),
        fc.integer({ min: 1, max: 300 }),
      )
      .map(([c, n]) => `Ada Reyes said so ${c.repeat(n)}`),
    long: repeated('.'),
  },
  {
    name: 'nested quotes',
    short: sown(fc.constantFrom(...QUOTES)),
    long: numbered((n) => `${'“‘("'[n % 4]}said Ada Reyes ${n}, `),
  },
  {
    name: 'HTML left in',
    short: sown(fc.constantFrom(...TAGS)),
    long: repeated(`<p class="x">${SENTENCES[0]}</p><b>&amp;<a href="http://a.example/?q=1">`),
  },
  {
    name: 'control characters',
    short: sown(
      charactersOf([
        [0, 8],
        [0xe, 0x1f],
        [0x7f, 0x9f],
        [0xfff0, 0xffff],
      ]),
    ),
    long: repeated(`${SENTENCES.join(' \u0001')} `.repeat(2)),
  },
  {
    name: 'other languages',
    short: fc
      .array(fc.oneof(fc.constantFrom(...OTHER), sentence), { minLength: 1, maxLength: 4 })
      .chain((parts) => fc.constantFrom(parts.join(' '), parts.join('\n\n'))),
    long: repeated(`${SENTENCES.join(' ')}\n\n${OTHER.join('\n\n')}\n\n`),
  },
  {
    name: 'tables',
    short: fc
      .array(
        fc.array(fc.oneof(words, fc.integer().map(String), fc.constantFrom('', '–', 'n/a', '12.5%')), {
          minLength: 2,
          maxLength: 6,
        }),
        { minLength: 1, maxLength: 8 },
      )
      .chain((rows) =>
        fc.constantFrom('\t', ' | ', ',', '   ').map((gap) => rows.map((row) => row.join(gap)).join('\n')),
      ),
    long: numbered((n) => `Ward ${n}\t${n * 37}\tAda Reyes\t${(n % 100) / 2}%\n`),
  },
  {
    name: 'code',
    short: fc
      .array(fc.oneof(fc.constantFrom(...CODE), sentence), { minLength: 1, maxLength: 4 })
      .map((lines) => lines.join('\n')),
    long: repeated(`${CODE.join('\n')}\n`),
  },
  {
    name: 'dates and numbers',
    short: fc
      .array(
        fc.oneof(
          words,
          fc.constantFrom(
            'May 5, 2031',
            '05/06/07',
            '1990s',
            'next Monday',
            '12:30',
            '1/2/3/4',
            '10 a.m.',
            'Q3',
            '99999999999999',
          ),
        ),
        { minLength: 4, maxLength: 20 },
      )
      .map((parts) => parts.join(' ')),
    long: numbered((n) => `On May ${(n % 28) + 1}, ${1900 + (n % 150)} and 3/4/${n % 99} at 10:30 a.m. `),
  },
  {
    name: 'addresses and marks',
    short: sown(
      fc.constantFrom(
        'http://a.example/b?c=d#e',
        'x@y.example',
        '@ada',
        '#strike',
        'U.S.',
        'Mr.',
        '...',
        '?!',
        ';-)',
        'a.b.c.d',
        '--',
      ),
    ),
    long: repeated('http://a.example/b(c)?d=e,f.g@h.example#i... '),
  },
  {
    name: 'who said that who said',
    short: fc
      .array(
        fc.constantFrom(
          'Ada Reyes said that ',
          'he told her that ',
          'according to Oto Lind, ',
          'which ',
          'the mayor of ',
          'and ',
        ),
        { minLength: 3, maxLength: 30 },
      )
      .map((parts) => parts.join('')),
    long: numbered((n) => `Ada Reyes ${n} said that the mayor of Venn and `),
  },
  {
    name: 'names by the hundred',
    short: fc
      .array(
        fc.constantFrom(
          'Ada Reyes',
          'Oto Lind',
          'Venn',
          'the Alder Daily',
          'Port Selma',
          'he',
          'it',
          'A.B.C.',
        ),
        { minLength: 5, maxLength: 40 },
      )
      .map((names) => `${names.join(', ')}.`),
    long: numbered((n) => `Ada Reyes${n % 50}, Oto Lind of Venn, `),
  },
];
