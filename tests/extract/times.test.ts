import fc from 'fast-check';
import { timeExpressions, timeStage } from '../../src/extract/times';

/** "words = value", a star where the article's date was needed. Published on a Thursday. */
const read = (text: string, publishedAt: string | null = '2022-09-29T23:30:00-05:00'): string[] =>
  timeExpressions(text, [[0, text.length]], publishedAt).map(
    ({ start, end, value, inferred }) => `${text.slice(start, end)} = ${value}${inferred ? ' *' : ''}`,
  );

describe('timeExpressions', () => {
  test.each([
    ['the force fielded in February 2022.', ['February 2022 = 2022-02']],
    ['on 3 March 2014 and Jan. 6, 2021', ['3 March 2014 = 2014-03-03', 'Jan. 6, 2021 = 2021-01-06']],
    ['in 2016, from 2010 to 2012', ['2016 = 2016', '2010 = 2010', '2012 = 2012']],
    ['the 2016 election (2014)', ['2016 = 2016', '2014 = 2014']],
    ['in the 1990s and the 19th century', ['1990s = 199X', '19th century = 18XX']],
    ['in the summer of 2015', ['summer of 2015 = 2015-22']],
    ['the second quarter of 2020', ['second quarter of 2020 = 2020-04/2020-06']],
    ['the 2021-22 season', ['2021-22 = 2021/2022']],
    ['March 3-9, 2021', ['March 3-9, 2021 = 2021-03-03/2021-03-09']],
    ['on 2022-09-27 and 09/27/2022', ['2022-09-27 = 2022-09-27', '09/27/2022 = 2022-09-27']],
  ])('without a reference: %s', (text, expected) => {
    expect(read(text, null)).toEqual(expected);
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ['in September he left', ['September = 2022-09 *']],
    ['resigned in December', ['December = 2021-12 *']],
    ['it will end in December', ['December = 2022-12 *']],
    ['a deficit last month, and last year', ['last month = 2022-08 *', 'last year = 2021 *']],
    ['said Wednesday night that', ['Wednesday night = 2022-09-28 *']],
    ['in its early Thursday assessment', ['Thursday = 2022-09-29 *']],
    ['last Thursday; they will meet on Monday', ['last Thursday = 2022-09-22 *', 'Monday = 2022-10-03 *']],
    ['said Monday it will pay', ['Monday = 2022-09-26 *']],
    ['on Sept. 21 and Tuesday, Sept. 27', ['Sept. 21 = 2022-09-21 *', 'Tuesday, Sept. 27 = 2022-09-27 *']],
    ['ahead of the Oct. 2 runoff', ['Oct. 2 = 2022-10-02 *']],
    ['on June 16 of last year', ['June 16 = 2021-06-16 *', 'last year = 2021 *']],
    [
      'yesterday, today and tomorrow',
      ['yesterday = 2022-09-28 *', 'today = 2022-09-29 *', 'tomorrow = 2022-09-30 *'],
    ],
    ['three years ago, two weeks ago', ['three years ago = 2019 *', 'two weeks ago = 2022-09 *']],
    ['back in the seventies', ['seventies = 197X *']],
    ['next week', ['next week = 2022-10-03/2022-10-09 *']],
    ['over the weekend', ['weekend = 2022-09-24/2022-09-25 *']],
    ['at the end of June', ['end of June = 2022-06 *']],
  ])('relative to the article: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
    expect(read(text, null)).toEqual([]);
  });

  test.each([
    'he may have sat on 5 chairs',
    'May I march with Theresa May and Jan?',
    'at 5 p.m., at 10:30, in 5 minutes',
    'right now',
    'about 2000 people and 1500 soldiers',
    'Flight 1549 to 1600 Main Street and 1855 Elm Park Avenue',
    '2,016 cases and $2016',
    'the Sunday Times, USA Today',
    'after Black Friday',
    'the Sept. 11 attacks',
    'two days later, a year earlier',
    'for three days',
    'the past three years',
    '24/7 and 9/11',
    'a score of 1-2',
    'on 03/04/2022',
    'v2016.1',
    'a few days ago',
  ])('no date: %s', (text) => expect(read(text)).toEqual([]));

  test('a year said at the end holds for both dates', () => {
    expect(read('between March 3 and March 9, 2021')).toEqual([
      'March 3 = 2021-03-03',
      'March 9, 2021 = 2021-03-09',
    ]);
  });

  test('nothing more precise than the date of publication is inferred', () => {
    const text = 'last year, last month, in May, on Monday, yesterday';
    expect(read(text, '2022')).toEqual(['last year = 2021 *']);
    expect(read(text, '2022-09')).toEqual([
      'last year = 2021 *',
      'last month = 2022-08 *',
      'May = 2022-05 *',
    ]);
  });

  test('spans are in order, never overlap and lie in the text, also in long lines', () => {
    const piece = fc.constantFrom(
      'in ',
      '2016 ',
      'May ',
      '3, ',
      'Monday ',
      'last ',
      'year ',
      'the ',
      '1990s ',
      '-',
      '/',
      'Sept. ',
      'ago ',
      'two ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end, value } of timeExpressions(text, [[0, text.length]], '2022-09-29')) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(value).toMatch(/^\d{2}(?:XX|\dX|\d\d)(?:-\d\d(?:-\d\d)?)?(?:\/\d{4}(?:-\d\d(?:-\d\d)?)?)?$/);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
    const line = 'in 2016 '.repeat(12_500);
    expect(timeExpressions(line, [[0, line.length]], null)).toHaveLength(12_500);
  });

  test('the stage reads sentence by sentence', async () => {
    const text = 'It was May. 2016 was wet.';
    const sentences = [
      { start: 0, end: 11, duplicateOf: null },
      { start: 12, end: text.length, duplicateOf: null },
    ];
    const { times } = await timeStage.run({ article: { text, publishedAt: null } as never, sentences });
    expect(times).toEqual([{ start: 12, end: 16, value: '2016', inferred: false }]);
  });
});
