import { attribution } from '../../src/evaluate/attribution';
import { countedWords } from '../../src/evaluate/words';
import { doc, spanOf } from './documents';

const TEXT = 'Ada Reyes said that the strike had ended , and the union denied it .';
const s = (words: string) => [spanOf(TEXT, words)];
const SAID = { source: s('Ada Reyes'), cue: s('said'), content: s('that the strike had ended') };
const DENIED = { source: s('the union'), cue: s('denied'), content: s('it') };
const measured = (gold: object[], predicted: object[]) => {
  const g = doc(TEXT, { layers: ['attributions'], attributions: gold });
  const p = doc(TEXT, { attributions: predicted });
  return Object.fromEntries(attribution.measures(attribution.score(g, p)).map((m) => [m.name, m.value]));
};

describe('attribution', () => {
  it('is perfect for the gold itself', () => {
    for (const value of Object.values(measured([SAID, DENIED], [DENIED, SAID]))) expect(value).toBe(100);
  });

  it('is nothing for nothing', () => {
    for (const value of Object.values(measured([SAID], []))) expect(value).toBe(0);
  });

  it('pairs by overlapping cues and then compares sources and contents', () => {
    const m = measured(
      [SAID, DENIED],
      [{ source: s('Reyes'), cue: s('said that'), content: s('that the strike had ended ,') }],
    );
    expect(m['cue exact']).toBe(0);
    expect(m['cue overlap']).toBeCloseTo(200 / 3, 6);
    expect(m['source exact']).toBe(0);
    expect(m['source half overlap']).toBeCloseTo(200 / 3, 6); // Dice 2/3
    expect(m['content exact']).toBe(0);
    expect(m['content exact without punctuation']).toBeCloseTo(200 / 3, 6);
    expect(m['whole half overlap']).toBeCloseTo(200 / 3, 6);
  });

  it('uses each attribution once', () => {
    expect(measured([SAID], [SAID, { ...SAID, content: [] }])['cue overlap']).toBeCloseTo(200 / 3, 6);
  });

  it('leaves out attributions without a cue', () => {
    expect(measured([SAID, { ...DENIED, cue: [] }], [SAID])['cue exact']).toBe(100);
  });

  it('does not count a part that neither has as found', () => {
    const m = measured([{ ...SAID, source: [] }], [{ ...SAID, source: [] }]);
    expect(m).toMatchObject({ 'source exact': 0, 'content exact': 100, 'whole half overlap': 100 });
  });
});

describe('countedWords', () => {
  it('takes letters with their accents together and every other character alone', () => {
    const text = 'Peña’s “no”';
    const words = countedWords(text);
    expect([...words.under([[0, text.length]])]).toEqual([0, 1, 2, 3, 4, 5]);
    expect([0, 1, 2, 3, 4, 5].map((w) => words.isPunctuation(w))).toEqual([
      false,
      true,
      false,
      true,
      false,
      true,
    ]);
    expect([...words.under([[2, 3]])]).toEqual([0]);
    expect([...words.under([[6, 6]])]).toEqual([]);
  });
});
