import fc from 'fast-check';
import { asScores, asShares, insideShare, pooled, typeScores } from '../../../src/extract/reader/type-shares';
import { bioLabels } from '../../../src/extract/reader/viterbi';

const labels = bioLabels([
  'O',
  'B-EVENT',
  'I-EVENT',
  'B-CONCEPT',
  'I-CONCEPT',
  'B-PRON-PERSON',
  'I-PRON-PERSON',
]);
const noPronoun = (label: string) => (label.startsWith('PRON-') ? null : label);
const total = (shares: Readonly<Record<string, number>>) => Object.values(shares).reduce((a, b) => a + b, 0);

describe('types of a span', () => {
  const scores = Float32Array.from([0, 4, 0, 3, 0, 9, 0, 0, 0, 4, 0, 3, 0, 9]);

  test('the better label of each word counts, left out labels do not', () => {
    const shares = asShares(typeScores(scores, labels, 0, 1, noPronoun));
    expect(Object.keys(shares)).toEqual(['EVENT', 'CONCEPT']);
    expect(shares.EVENT).toBeCloseTo(1 / (1 + Math.exp(-1)));
  });

  test('labels that share a type are added up', () => {
    const one = typeScores(scores, labels, 0, 0, (label) =>
      label === 'EVENT' ? 'CONCEPT' : noPronoun(label),
    );
    expect(asShares(one)).toEqual({ CONCEPT: expect.closeTo(1) });
  });

  test('how much of the words a tagger takes for a mention', () => {
    const sure = Float32Array.from([20, 0, 0, 0, 0, 0, 0, 0, 20, 0, 0, 0, 0, 0]);
    expect(insideShare(sure, 7, 0, 0)).toBeCloseTo(0);
    expect(insideShare(sure, 7, 1, 1)).toBeCloseTo(1);
    expect(insideShare(sure, 7, 0, 1)).toBeCloseTo(0.5);
  });
});

describe('pooled opinions', () => {
  test('a sure opinion outweighs several unsure ones', () => {
    const unsure = asScores({ ORGANIZATION: 0.55, LOCATION: 0.45 });
    const sure = asScores({ LOCATION: 0.97, ORGANIZATION: 0.03 });
    expect(
      Object.keys(
        asShares(
          pooled([
            [unsure, 1],
            [unsure, 1],
            [sure, 1],
          ]),
        ),
      )[0],
    ).toBe('LOCATION');
  });

  test('probabilities, whatever was pooled in whatever order', () => {
    const opinion = fc
      .array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 })
      .map((p) =>
        asScores(
          Object.fromEntries(
            ['A', 'B', 'C', 'D'].map((type, k) => [type, p[k]! / p.reduce((a, b) => a + b)]),
          ),
        ),
      );
    fc.assert(
      fc.property(fc.array(opinion, { minLength: 1, maxLength: 5 }), (opinions) => {
        const weighted = opinions.map((each) => [each, 0.5] as const);
        const one = pooled(weighted);
        const other = pooled([...weighted].reverse());
        expect(
          total(Object.fromEntries([...one].map(([type, score]) => [type, Math.exp(score)]))),
        ).toBeCloseTo(1);
        for (const [type, score] of one) expect(other.get(type)).toBeCloseTo(score);
      }),
    );
  });
});
