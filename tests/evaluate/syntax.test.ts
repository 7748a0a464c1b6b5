import { syntax } from '../../src/evaluate/syntax';
import { doc } from './documents';

const TEXT = "She didn't go.";
const t = (start: number, end: number, upos: string, head: number, deprel: string) => ({
  start,
  end,
  upos,
  head,
  deprel,
});
const GOLD = [
  t(0, 3, 'PRON', 3, 'nsubj:pass'),
  t(4, 7, 'AUX', 3, 'aux'),
  t(7, 10, 'PART', 3, 'advmod'),
  t(11, 13, 'VERB', -1, 'root'),
  t(13, 14, 'PUNCT', 3, 'punct'),
];
const measured = (tokens: object[]) => {
  const gold = doc(TEXT, { tokens: GOLD });
  return Object.fromEntries(
    syntax.measures(syntax.score(gold, doc(TEXT, { tokens }))).map((m) => [m.name, m.value]),
  );
};

describe('syntax', () => {
  it('is perfect for the gold itself, relation subtypes aside', () => {
    const same = GOLD.map((x) => ({ ...x, deprel: x.deprel.split(':')[0] }));
    expect(measured(same)).toEqual({ tokens: 100, UPOS: 100, UAS: 100, LAS: 100 });
  });

  it('aligns other tokens by span: what has no equal token is wrong', () => {
    // "didn't" in one piece; "She" a noun; "." on "She"
    const m = measured([
      t(0, 3, 'NOUN', 2, 'nsubj'),
      t(4, 10, 'AUX', 2, 'aux'),
      t(11, 13, 'VERB', -1, 'root'),
      t(13, 14, 'PUNCT', 0, 'punct'),
    ]);
    expect(m).toMatchObject({ UPOS: 40, UAS: 40, LAS: 40 });
    expect(m.tokens).toBeCloseTo((200 * 0.75 * 0.6) / 1.35, 6);
  });

  it('asks for the label only where the head is right', () => {
    const wrongLabel = GOLD.map((x, i) => (i === 1 ? { ...x, deprel: 'cop' } : x));
    expect(measured(wrongLabel)).toMatchObject({ UAS: 100, LAS: 80 });
  });
});
