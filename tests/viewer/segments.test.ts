import fc from 'fast-check';
import { segments } from '../../src/viewer/display/segments';

const marks = fc.array(
  fc.record({
    start: fc.integer({ min: -5, max: 60 }),
    end: fc.integer({ min: -5, max: 60 }),
    kind: fc.constantFrom('a', 'b', 'c'),
  }),
  { maxLength: 12 },
);

test('a sentence is cut at every border of a mark, longest mark first', () => {
  const pieces = segments('Ortiz praised it.', [
    { start: 6, end: 13, kind: 'trigger' },
    { start: 0, end: 16, kind: 'evidence' },
  ]);
  expect(pieces.map((p) => [p.text, p.marks.map((m) => m.kind)])).toEqual([
    ['Ortiz ', ['evidence']],
    ['praised', ['evidence', 'trigger']],
    [' it', ['evidence']],
    ['.', []],
  ]);
});

test('marks in the coordinates of the article are cut to the sentence', () => {
  const pieces = segments('he left', [{ start: 95, end: 102, kind: 'evidence' }], 100);
  expect(pieces.map((p) => [p.text, p.start, p.marks.length])).toEqual([
    ['he', 100, 1],
    [' left', 102, 0],
  ]);
});

test('pieces joined are the text, and each has exactly the marks that cover it', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 50 }),
      marks,
      fc.integer({ min: 0, max: 20 }),
      (text, list, offset) => {
        const pieces = segments(text, list, offset);
        expect(pieces.map((p) => p.text).join('')).toBe(text);
        for (const piece of pieces) {
          const covering = list.filter(
            (m) => m.start <= piece.start && m.end >= piece.start + piece.text.length && m.end > m.start,
          );
          if (piece.text.length > 0) expect(new Set(piece.marks)).toEqual(new Set(covering));
        }
      },
    ),
  );
});
