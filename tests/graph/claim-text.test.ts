import fc from 'fast-check';
import { checkedText } from '../../src/graph/checked-text';
import { claimTexts } from '../../src/graph/claim-text';
import type { Extraction } from '../../src/model/extraction';
import type { Token } from '../../src/model/reading';
import type { Span } from '../../src/model/span';
import { find } from './extraction-builder';

/** The text of a claim when the parse reads its first word in this way; `…` parts the spans of `content`. */
function claimText(text: string, content: string, upos: string, deprel: string): string | null {
  const spans: Span[] = content.split(' … ').map((words) => find(text, words));
  const [start] = spans[0]!;
  const end = start + /^\p{L}+/u.exec(text.slice(start))![0].length;
  const token: Token = { start, end, upos, lemma: '', head: -1, deprel };
  const extraction = { tokens: [token] } as unknown as Extraction;
  return claimTexts({ text: checkedText('a', text), extraction })(spans);
}

test.each([
  ['Reyk said that the pier had closed.', 'that the pier had closed', 'SCONJ', 'mark', 'the pier had closed'],
  ['Reyk said that the pier had closed.', 'that the pier had closed', 'SCONJ', 'dep', 'the pier had closed'],
  ['Reyk said that, for now, it works.', 'that, for now, it works', 'SCONJ', 'mark', 'for now, it works'],
  [
    'Reyk said that “the pier” had closed.',
    'that “the pier” had closed',
    'SCONJ',
    'mark',
    '“the pier” had closed',
  ],
  ['That it works, he said, is clear.', 'That … it works', 'SCONJ', 'mark', 'it works'],
  ['Reyk said that decision was wrong.', 'that decision was wrong', 'DET', 'det', 'that decision was wrong'],
  ['Reyk said that was wrong.', 'that was wrong', 'PRON', 'nsubj', 'that was wrong'],
  ['Reyk asked whether it works.', 'whether it works', 'SCONJ', 'mark', 'whether it works'],
  ["Reyk said that's odd.", "that's odd", 'SCONJ', 'mark', "that's odd"],
  ['Reyk said that.', 'that', 'SCONJ', 'mark', 'that'],
])('%s → "%s" read as %s %s', (text, content, upos, deprel, expected) => {
  expect(claimText(text, content, upos, deprel)).toBe(expected);
});

test('what is left is the end of what the article says, and never empty', () => {
  const words = fc.constantFrom('that', 'That', 'thatch', 'it', 'works,', '“so”');
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('mark', 'det'),
      (said, deprel) => {
        const content = said.join(' ').replace(/^“so”/, 'so');
        const text = claimText(content, content, deprel === 'det' ? 'DET' : 'SCONJ', deprel);
        expect(text).not.toBe('');
        expect(content.endsWith(text!)).toBe(true);
        if (deprel === 'det') expect(text).toBe(content);
      },
    ),
  );
});

test('without content there is no text', () => {
  const extraction = { tokens: [] } as unknown as Extraction;
  expect(claimTexts({ text: checkedText('a', 'Reyk spoke.'), extraction })([])).toBeNull();
});
