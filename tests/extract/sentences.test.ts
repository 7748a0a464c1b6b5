import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { sentenceStage, splitSentences } from '../../src/extract/sentences';

const split = (text: string): string[] => splitSentences(text).map(([start, end]) => text.slice(start, end));
/** `|` marks where a sentence ends. */
const expectSplit = (marked: string): void => {
  const parts = marked.split('|').map((part) => part.trim());
  expect(split(marked.replaceAll('|', ''))).toEqual(parts);
};

describe('splitSentences', () => {
  test.each([
    ['plain', 'The dam broke.| Two villages were flooded!| Why?| Nobody knows.'],
    ['closing quotes', '“We left at dawn.”| She did not say why.| "It was cold."| He nodded.'],
    ['quotes inside quotes', '“He said ‘Go.’”| They went.'],
    ['sentences inside a quotation', '“We are tired.| We want to go home,” Ms. Orel said.'],
    [
      'a question with its speaker',
      '“Are we safe?” Mr. Dahl asked.| “Who knows?” he said.| Nobody answered.',
    ],
    [
      'country acronyms',
      'The U.K. military and U.S. Army officials met in the U.S. Capitol.| They left the U.S. The talks go on.'.replace(
        'U.S. The',
        'U.S.| The',
      ),
    ],
    [
      'titles',
      'Mr. Ames, Sen. Lee, Gov. Ortiz and Lt. Gen. Sir Ben Hall met Dr. Ng at St. Paul.| It rained.',
    ],
    ['initials', 'J. K. Rowling and George W. Bush met J.D. Vance.| They talked.'],
    [
      'months and numbers',
      'It began on Jan. 6 at No. 10 in Sept. 2019.| By Dec. The lake froze.'.replace('Dec. The', 'Dec.| The'),
    ],
    [
      'companies',
      'Acme Inc. Chief Ann Roe left Bolt Corp. in May.| She joined Cedar Inc. The firm is small.'.replace(
        'Cedar Inc. The',
        'Cedar Inc.| The',
      ),
    ],
    [
      'clock times',
      'They met at 10 p.m. Monday and at 9 a.m. Eastern time.| It ended at 11 p.m.| Everybody went home.',
    ],
    ['decimals and money', 'Prices rose 3.5 percent to $4.20 a litre.| 300,000 people left.'],
    [
      'ellipses',
      'I ... we waited … and then left.| She paused...| Then she went on.…| “Well … no.”'.replace(
        'on.…',
        'on.',
      ),
    ],
    ['addresses', 'See www.example.org/a.html?b=1 or mail a.b@example.com.| Call us.'],
    ['a capital letter as a word', 'They chose Plan B. The rest is history.'.replace('B. The', 'B.| The')],
    ['a missing space', 'The war goes on.| The army left Amazon.com alone.'.replace('.| The', '.|The')],
    ['brackets and parties', 'Sen. Ann Roe (D-Mass.) objected.| (She later agreed.)| Nothing happened.'],
    ['footnotes', 'He was born in Venn. [3] [4]| Later he left.'],
    [
      'an abbreviation that is a word',
      'He said no. Then he sat. The sun.'.replace('no. T', 'no.| T').replace('sat. T', 'sat.| T'),
    ],
  ])('%s', (_, marked) => expectSplit(marked));

  test('a headline and a list end at their lines', () => {
    expect(
      split(
        'Flood hits Venn\n\nThe river rose. Aid came:\n- food\n- tents for 300\n1. First item\n2. Second item',
      ),
    ).toEqual([
      'Flood hits Venn',
      'The river rose.',
      'Aid came:',
      '- food',
      '- tents for 300',
      '1. First item',
      '2. Second item',
    ]);
  });

  test('hard-wrapped lines stay together, a byline does not join them', () => {
    const wrapped =
      'By Ann Roe\nThe river rose on Monday night and flooded the lower part of the\ntown of Venn, where 300 people live. The mayor of the town\nLena Orel said that help was late.';
    expect(split(wrapped)).toEqual([
      'By Ann Roe',
      'The river rose on Monday night and flooded the lower part of the\ntown of Venn, where 300 people live.',
      'The mayor of the town\nLena Orel said that help was late.',
    ]);
  });

  test('one paragraph a line: each line ends a sentence', () => {
    const long =
      'The river rose on Monday night and flooded the lower part of the town of Venn, where three hundred people live, and the old bridge was swept away by it';
    expect(split(`${long}\nAid is late\r\n${long}`)).toEqual([long, 'Aid is late', long]);
  });

  test('covers all non-blank text, in order, without blank ends', () => {
    const piece = fc.constantFrom(
      'a',
      'The',
      'U.K.',
      ' ',
      '. ',
      '.',
      '”',
      '“',
      '\n',
      '\n\n',
      '…',
      '- ',
      '1. ',
      '?',
      'Mr.',
      '\r\n',
      '\u00a0',
      '💧',
      '\u2028',
      ')',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((all) => all.join('')),
          fc.string({ unit: 'grapheme' }),
        ),
        (text) => {
          let at = 0;
          for (const [start, end] of splitSentences(text)) {
            expect(text.slice(at, start).trim()).toBe('');
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
            at = end;
          }
          expect(text.slice(at).trim()).toBe('');
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each(['.', '."', 'a', '\n', ' ', 'A.', 'word. ', '"', '…', '- \n', '[1]'])(
    'a text of 200,000 × %j ends',
    (unit) => {
      const text = unit.repeat(200_000);
      expect(
        splitSentences(text).reduce((sum, [a, b]) => sum + text.slice(a, b).replace(/\s/g, '').length, 0),
      ).toBe(text.replace(/\s/g, '').length);
    },
  );
});

describe('sentenceStage', () => {
  test('marks the repeated and truncated paragraphs of a real article', async () => {
    const text = readFileSync(path.join(__dirname, '..', 'articles', 'mobilization-exodus.txt'), 'utf8');
    const { sentences = [] } = await sentenceStage.run({ article: { text } as never });
    const copies = sentences.flatMap(({ duplicateOf }, i) =>
      duplicateOf === null ? [] : [[i, duplicateOf]],
    );
    expect(copies).toEqual([
      [15, 1],
      [16, 2],
      [17, 1],
      [18, 2],
    ]);
    expect(sentences[0]).toEqual({ start: 0, end: text.indexOf('\n'), duplicateOf: null });
  });
});
