import { findDuplicates } from '../../src/extract/duplicates';
import { splitSentences } from '../../src/extract/sentences';

const duplicates = (text: string): (number | null)[] => findDuplicates(text, splitSentences(text));

describe('findDuplicates', () => {
  test('a sentence that stands twice', () => {
    expect(duplicates('The old dam broke today. Rain fell. The old dam  broke today.')).toEqual([
      null,
      null,
      0,
    ]);
  });
  test('quotes, case and white space are folded', () => {
    expect(duplicates('He called it “a very bad day”.\n\nHe called it "a very\nbad day".')).toEqual([
      null,
      0,
    ]);
  });
  test('a copy cut off inside a word points to the first whole one, also the copy of a copy', () => {
    const whole = 'The river flooded the whole lower town of Venn on Monday.';
    expect(
      duplicates(
        `${whole}\n\nThe river flooded the whole lower to…\n\nThe river flooded the whole lower to...`,
      ),
    ).toEqual([null, 0, 0]);
  });
  test('a copy cut off without an ellipsis needs six words and a word boundary', () => {
    const whole = 'The river flooded the whole lower town of Venn on Monday.';
    expect(duplicates(`${whole}\n\nThe river flooded the whole lower town`)).toEqual([null, 0]);
    expect(duplicates(`${whole}\n\nThe river flooded the whole lower tow`)).toEqual([null, null]);
    expect(duplicates(`${whole}\n\nThe river flooded the`)).toEqual([null, null]);
  });
  test('the beginning that comes first is no copy', () => {
    expect(duplicates('The river flooded the whole…\n\nThe river flooded the whole lower town.')).toEqual([
      null,
      null,
    ]);
  });
  test('short sentences count only when their whole paragraph repeats', () => {
    expect(duplicates('He agreed. The rain stopped at noon on Monday. He agreed.')).toEqual([
      null,
      null,
      null,
    ]);
    expect(duplicates('He agreed. It rained.\n\nNothing more.\n\nHe agreed. It rained.')).toEqual([
      null,
      null,
      null,
      0,
      1,
    ]);
  });
  test('a different sentence with the same beginning is none', () => {
    expect(
      duplicates('The army said on Monday that it had left. The army said on Monday that it would stay.'),
    ).toEqual([null, null]);
  });
});
