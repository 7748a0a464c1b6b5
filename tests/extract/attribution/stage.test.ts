import { attributionStage } from '../../../src/extract/attribution';
import type { Draft } from '../../../src/extract/draft';
import type { Attribution } from '../../../src/model/reading';
import { draftOf, type Reported } from './hand-made';

const read = (draft: Draft): readonly Attribution[] =>
  (attributionStage.run(draft) as { attributions: Attribution[] }).attributions;

/** Contents of each attribution as text, with the words of its source mention. */
const told = (
  text: string,
  names: readonly string[],
  raw: readonly Reported[] = [],
  duplicates: readonly number[] = [],
) => {
  const draft = draftOf(text, names, raw, duplicates);
  return read(draft).map((a) => ({
    ...a,
    words: a.content.map(([start, end]) => text.slice(start, end)),
    who:
      a.sourceMention === null
        ? null
        : text.slice(draft.mentions![a.sourceMention]!.start, draft.mentions![a.sourceMention]!.end),
  }));
};

test('a head that stops a few characters early is snapped to the quotation marks', () => {
  const text = '“We will leave the city tomorrow,” Ada Okoro said.';
  expect(
    told(
      text,
      ['Ada Okoro'],
      [{ source: ['Ada Okoro'], cue: ['said'], content: ['will leave the city tomor'] }],
    ),
  ).toMatchObject([
    { words: ['We will leave the city tomorrow'], who: 'Ada Okoro', quoteType: 'direct', implicitCue: false },
  ]);
});

test('content holds neither cue nor source', () => {
  const text = 'The bridge, Ada Okoro claims, was never inspected by anyone.';
  const [a] = told(
    text,
    ['Ada Okoro'],
    [{ source: ['Ada Okoro'], cue: ['claims'], content: [text.slice(0, -1)] }],
  );
  expect(a!.words).toEqual(['The bridge', 'was never inspected by anyone']);
});

test('indirect speech does not spill into the next sentence', () => {
  const text = 'Ada Okoro insisted the bridge was safe for cars. It opened in May.';
  const [a] = told(
    text,
    ['Ada Okoro'],
    [{ source: ['Ada Okoro'], cue: ['insisted'], content: ['the bridge was safe for cars. It opened'] }],
  );
  expect(a!.words).toEqual(['the bridge was safe for cars']);
});

test('a split quotation is one attribution with two content spans', () => {
  const text = '“The road is closed,” Ada Okoro said, “and nobody knows the reason.”';
  expect(
    told(text, ['Ada Okoro'], [{ source: ['Ada Okoro'], cue: ['said'], content: ['The road is closed'] }]),
  ).toMatchObject([{ words: ['The road is closed'], who: 'Ada Okoro' }]);
  const both = told(
    text,
    ['Ada Okoro'],
    [
      { source: ['Ada Okoro'], cue: ['said'], content: ['The road is closed'] },
      { source: [], cue: ['said'], content: ['and nobody knows the reason.'] },
    ],
  );
  expect(both).toHaveLength(1);
});

test('a quotation that goes on after the cue belongs to the same speaker', () => {
  const text = '“People are leaving,” Ada Okoro added. “They are mostly young and well educated.”';
  expect(told(text, ['Ada Okoro'])).toMatchObject([
    {
      words: ['People are leaving', 'They are mostly young and well educated.'],
      who: 'Ada Okoro',
      by: 'rule:quoted-speech',
    },
  ]);
});

test('a paragraph of mere quotation goes on with the speaker before, without a cue of its own', () => {
  const text = '“People are leaving the town,” Ada Okoro said.\n\n“They are mostly young and well educated.”';
  expect(told(text, ['Ada Okoro'])).toMatchObject([
    { who: 'Ada Okoro', implicitCue: false },
    {
      who: 'Ada Okoro',
      implicitCue: true,
      by: 'rule:quotation-goes-on',
      words: ['They are mostly young and well educated.'],
    },
  ]);
});

test('a quotation left open at the end of a paragraph is joined with the next one', () => {
  const text = '“People are leaving the town.\n\n“They are mostly young people,” Ada Okoro said.';
  expect(told(text, ['Ada Okoro'])).toMatchObject([
    { words: ['People are leaving the town.', 'They are mostly young people'], who: 'Ada Okoro' },
  ]);
});

test('a quotation in the next paragraph after narration is nobody’s', () => {
  const text =
    '“People are leaving the town,” Ada Okoro said.\n\nThe mayor walked in. “They are mostly young people.”';
  expect(told(text, ['Ada Okoro'])).toHaveLength(1);
});

test.each([
  [
    'According to the Ministry of Fisheries, catches fell by half last year.',
    'Ministry of Fisheries',
    'catches fell by half last year',
  ],
  [
    'Catches fell by half last year, according to the Ministry of Fisheries.',
    'Ministry of Fisheries',
    'Catches fell by half last year',
  ],
  [
    'More men have fled than fought, Lakeland intelligence says',
    'Lakeland intelligence',
    'More men have fled than fought',
  ],
  [
    'Ada Okoro said on Monday that the road was closed to all.',
    'Ada Okoro',
    'that the road was closed to all',
  ],
])('rules read what the head left out: %s', (text, who, words) => {
  expect(told(text, [who])).toMatchObject([{ who, words: [words], by: expect.stringMatching(/^rule:/) }]);
});

test('an attribution inside another one’s content is nested in it', () => {
  const text = 'The Harbour Post reported that Ada Okoro said the road was closed.';
  const both = told(
    text,
    ['Harbour Post', 'Ada Okoro'],
    [
      { source: ['The Harbour Post'], cue: ['reported'], content: ['Ada Okoro said the road was closed'] },
      { source: ['Ada Okoro'], cue: ['said'], content: ['the road was closed'] },
    ],
  );
  expect(both).toMatchObject([
    { who: 'Harbour Post', nestedIn: null },
    { who: 'Ada Okoro', nestedIn: 0 },
  ]);
});

test.each([
  ['a spokesman for the Ministry of Fisheries', ['spokesman', 'Ministry of Fisheries'], 'spokesman'],
  ['Lakeland President Ada Okoro', ['Lakeland', 'Ada Okoro'], 'Ada Okoro'],
  ['Ada Okoro, a professor at Lakeland University', ['Ada Okoro', 'Lakeland University'], 'Ada Okoro'],
  ['president of the Port Commission, Ada Okoro', ['Port Commission', 'Ada Okoro'], 'Ada Okoro'],
])('the speaker of "%s"', (source, names, who) => {
  const text = `${source} said the road was closed.`;
  expect(
    told(text, names, [{ source: [source], cue: ['said'], content: ['the road was closed'] }]),
  ).toMatchObject([{ who }]);
});

test('hedges decide the certainty and a repeated sentence makes a duplicate', () => {
  const text = 'Ada Okoro said the number likely exceeds ten. Ada Okoro said the road may close.';
  expect(told(text, ['Ada Okoro'], [], [1])).toMatchObject([
    { certainty: 'probable', isDuplicate: false },
    { certainty: 'possible', isDuplicate: true },
  ]);
});

test('the complementiser belongs to the content, unless it is the source', () => {
  const text = 'Ada Okoro said that the road was closed.';
  const raw = [{ source: ['Ada Okoro'], cue: ['said that'], content: ['the road was closed'] }];
  expect(told(text, ['Ada Okoro'], raw)).toMatchObject([{ words: ['that the road was closed'] }]);
  const report = 'It was that report; that said the road was closed.';
  const [a] = told(report, [], [{ source: ['that said'], cue: ['said'], content: ['the road was closed'] }]);
  expect(a!.words).toEqual(['the road was closed']);
});

test('a headline with a colon keeps its cue', () => {
  const text = 'Harbour minister Ada Okoro: No strike this winter';
  const raw = [{ source: ['Ada Okoro'], cue: [':'], content: ['No strike this winter'] }];
  const [a] = told(text, ['Ada Okoro'], raw);
  expect(a).toMatchObject({ who: 'Ada Okoro', words: ['No strike this winter'], implicitCue: false });
  expect(a!.cue.map(([start, end]) => text.slice(start, end))).toEqual([':']);
});

test.each([
  ['Ada Okoro was told that the road was closed.', 'was told', null],
  ['Ada Okoro is not thought to leave the party.', 'is not thought', null],
  ['Ada Okoro has said the road was closed.', 'has said', 'Ada Okoro'],
  ['Ada Okoro was saying the road was closed.', 'was saying', 'Ada Okoro'],
])('the subject of a passive does not speak: %s', (text, cue, who) => {
  const content = text.slice(text.indexOf(cue) + cue.length + 1, -1).replace(/^that /, '');
  expect(told(text, ['Ada Okoro'], [{ source: [], cue: [cue], content: [content] }])).toMatchObject([
    { who },
  ]);
});
