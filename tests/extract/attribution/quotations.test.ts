import fc from 'fast-check';
import { quotationsOf } from '../../../src/extract/attribution/quotations';

const inner = (text: string) => quotationsOf(text).map((q) => text.slice(...q.inner));

test.each([
  ['He said, "We will go." She left.', ['We will go.']],
  ['“One,” he said. “Two.”', ['One,', 'Two.']],
  ['‘We will go,’ he said. The workers’ union agreed.', ['We will go,']],
  ["'It's the workers' right,' she said.", ["It's the workers' right,"]],
  ['“She told me ‘never again’ twice,” he said.', ['She told me ‘never again’ twice,', 'never again']],
  [
    'Putin “announced the ‘partial mobilization‘ to all,” it said.',
    ['announced the ‘partial mobilization‘ to all,', 'partial mobilization'],
  ],
  ['Demand “continues to grow“. It is good.', ['continues to grow']],
  ["The '90s were good and the firm's 'em all.", []],
  ["He called it a ''lie'' twice.", ['lie']],
])('%s', (text, expected) => {
  expect(inner(text)).toEqual(expected);
});

test('a quotation that the paragraph leaves open ends with it', () => {
  const [first, second] = quotationsOf('“We came here.\n\n“We stay,” he said.');
  expect(first).toMatchObject({ closed: false, paragraph: 0 });
  expect(second).toMatchObject({ closed: true, paragraph: 1 });
});

test('whatever the text: spans lie inside it, inner inside outer, in the order of their opening marks', () => {
  const piece = fc.constantFrom('"', '“', '”', '‘', '’', "'", ' ', 'word', 's', '.', ',', '\n\n', '«', '»');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      let last = -1;
      for (const { outer, inner: content, depth } of quotationsOf(text)) {
        expect(outer[0]).toBeGreaterThan(last);
        last = outer[0];
        expect(outer[0] < content[0] && content[0] <= content[1] && content[1] <= outer[1]).toBe(true);
        expect(outer[1]).toBeLessThanOrEqual(text.length);
        expect(depth).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
