import fc from 'fast-check';
import type { Attribution } from '../../../src/model/reading';
import { isPlain } from '../../../src/model/view-rule';
import { vocabulary } from '../../../src/model/vocabulary';
import { mentionsIn, reading, statementsOf, treeBank } from './hand-made';

const ADA = { words: 'Okoro', type: 'PERSON' };
const BEN = { words: 'Brandt', type: 'PERSON' };
const MET = treeBank(`Okoro PROPN Okoro 2 nsubj
met VERB meet 0 root
Brandt PROPN Brandt 2 obj
in ADP in 5 case
May PROPN May 2 obl
, PUNCT , 2 punct
witnesses NOUN witness 8 nsubj
said VERB say 2 parataxis`);
const attribution = (content: [number, number][]): Attribution => ({
  source: [[22, 31]],
  cue: [[32, 36]],
  content,
  sourceMention: null,
  nestedIn: null,
  quoteType: 'indirect',
  certainty: 'certain',
  implicitCue: false,
  isDuplicate: false,
  by: 'hand',
  confidence: 1,
});
const mentions = mentionsIn(MET.text, [ADA, BEN]);

test('in an attribution’s content a statement is reported by the innermost one, with a predicate and the date of the clause', () => {
  const [statement] = statementsOf({
    ...MET,
    mentions,
    relations: [reading('MET_WITH', [6, 9])],
    attributions: [attribution([[0, 36]]), attribution([[0, 20]])],
    times: [{ start: 20, end: 23, value: '2022-05', inferred: false }],
  });
  expect(statement).toMatchObject({
    modality: 'reported',
    attribution: 1,
    predicate: 'meet',
    validFrom: '2022-05',
    validTo: '2022-05',
  });
});

test('the verb between the two is the trigger, also where the head looked at a mention', () => {
  const [statement] = statementsOf({ ...MET, mentions, relations: [reading('MET_WITH', [10, 16])] });
  expect(statement).toMatchObject({ by: 'statements@1', trigger: [6, 9] });
  const [unparsed] = statementsOf({ text: MET.text, mentions, relations: [reading('MET_WITH', [10, 16])] });
  expect(unparsed?.trigger).toBeNull();
});

test('a reading under the threshold, against the signature or of a repeated sentence is no edge', () => {
  const relations = [
    reading('MET_WITH', [6, 9], { anyProbability: 0.4, probability: 0.4 }),
    reading('BORN_ON', [6, 9]),
  ];
  expect(statementsOf({ text: MET.text, mentions, relations })).toEqual([]);
  const [repeated] = statementsOf({ ...MET, mentions, duplicateOf: 0 });
  expect(repeated).toMatchObject({ type: 'MET_WITH', isDuplicate: true, plain: false });
});

test('head and rule reading the same are one statement: the surer one', () => {
  const surer = statementsOf({
    ...MET,
    mentions,
    relations: [reading('MET_WITH', [6, 9], { probability: 0.99 })],
  });
  expect(surer).toMatchObject([{ by: 'statements@1', confidence: 0.99 }]);
  const weaker = statementsOf({
    ...MET,
    mentions,
    relations: [reading('MET_WITH', [6, 9], { probability: 0.51 })],
  });
  expect(weaker).toMatchObject([{ by: 'rule:meeting' }]);
});

test('coordination ends at a verb of its own and at a "not"', () => {
  const { text, tokens } = treeBank(`Okoro PROPN Okoro 2 nsubj
praised VERB praise 0 root
Lakeland PROPN Lakeland 2 obj
but CCONJ but 6 cc
not PART not 6 advmod
Riverland PROPN Riverland 3 conj
, PUNCT , 8 punct
Brandt PROPN Brandt 3 conj
praised VERB praise 8 acl
Hillmark PROPN Hillmark 8 conj`);
  const places = ['Lakeland', 'Riverland', 'Hillmark'].map((words) => ({ words, type: 'LOCATION' }));
  const found = statementsOf({ text, tokens, mentions: mentionsIn(text, [ADA, ...places]) });
  expect(found.map(({ head, tail }) => [head, tail])).toEqual([[0, 1]]);
});

test('a rule reads nothing plain where somebody never did it', () => {
  const { text, tokens } = treeBank(`Okoro PROPN Okoro 4 nsubj
has AUX have 4 aux
never ADV never 4 advmod
paid VERB pay 0 root
Brandt PROPN Brandt 4 obj`);
  const found = statementsOf({ text, tokens, mentions: mentionsIn(text, [ADA, BEN]) });
  expect(found).toMatchObject([{ type: 'PAID', plain: false, polarity: 'negative' }]);
});

test('an adjective of nationality is no place that something is in', () => {
  const said = (text: string, place: string) =>
    statementsOf({
      text,
      mentions: mentionsIn(text, [
        { words: 'studio', type: 'FACILITY', kind: 'nominal' },
        { words: place, type: 'LOCATION' },
      ]),
    });
  expect(said('The studio in Syria opened.', 'Syria')).toMatchObject([{ type: 'LOCATED_IN' }]);
  expect(said('The studio in the Syrian town opened.', 'Syrian')).toEqual([]);
});

test('passive and coordination: who detained whom', () => {
  const { text, tokens } = treeBank(`Okoro PROPN Okoro 5 nsubj
and CCONJ and 3 cc
Brandt PROPN Brandt 1 conj
were AUX be 5 aux
arrested VERB arrest 0 root
by ADP by 7 case
police NOUN police 5 obl`);
  const found = statementsOf({
    text,
    tokens,
    mentions: mentionsIn(text, [ADA, BEN, { words: 'police', type: 'ORGANIZATION', kind: 'nominal' }]),
  });
  expect(found.map(({ type, head, tail }) => [type, head, tail])).toEqual([
    ['DETAINED', 2, 0],
    ['DETAINED', 2, 1],
  ]);
});

test.each([
  [
    'Lakeland President Okoro spoke.',
    [
      { words: 'Okoro', type: 'PERSON' },
      { words: 'Lakeland', type: 'LOCATION' },
    ],
    'HEADS',
    'President',
  ],
  [
    'Okoro, a finance professor at Lakeview University, spoke.',
    [
      { words: 'Okoro', type: 'PERSON' },
      { words: 'Lakeview University', type: 'ORGANIZATION' },
    ],
    'WORKS_FOR',
    'finance professor',
  ],
  [
    'Okoro, chairman of Lakeview Mining, spoke.',
    [
      { words: 'Okoro', type: 'PERSON' },
      { words: 'Lakeview Mining', type: 'ORGANIZATION' },
    ],
    'HEADS',
    'chairman',
  ],
  [
    "Lakeland's Ministry of Fisheries spoke.",
    [
      { words: 'Ministry of Fisheries', type: 'ORGANIZATION' },
      { words: 'Lakeland', type: 'LOCATION' },
    ],
    'AGENCY_OF',
    null,
  ],
  [
    'The strike on 4 May hurt.',
    [
      { words: 'strike', type: 'EVENT', kind: 'nominal' as const },
      { words: '4 May', type: 'DATE' },
    ],
    'OCCURRED_ON',
    null,
  ],
  [
    'She lives in Harbourton, Lakeland.',
    [
      { words: 'Harbourton', type: 'LOCATION' },
      { words: 'Lakeland', type: 'LOCATION' },
    ],
    'LOCATED_IN',
    null,
  ],
])('%s', (text, named, type, role) => {
  expect(statementsOf({ text, mentions: mentionsIn(text, named) })).toMatchObject([
    { type, head: 0, tail: 1, role, plain: true },
  ]);
});

test.each(['Lakeland vice president Okoro spoke.', 'In Lakeland, Brookland, and Hillland it rained.'])(
  'no rule is tempted by: %s',
  (text) => {
    const named = text.includes('Okoro')
      ? [
          { words: 'Okoro', type: 'PERSON' },
          { words: 'Lakeland', type: 'LOCATION' },
        ]
      : ['Lakeland', 'Brookland', 'Hillland'].map((words) => ({ words, type: 'LOCATION' }));
    const types = statementsOf({ text, mentions: mentionsIn(text, named) }).map(({ type }) => type);
    expect(types.filter((type) => type === 'HEADS' || type === 'LOCATED_IN')).toEqual([]);
  },
);

test('whatever the head says: signatures hold, evidence covers both mentions, plain follows the view rule', () => {
  const { allows, relationTypes, entityTypes } = vocabulary();
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const property = fc.property(
    fc.constantFrom(...relationTypes.keys()),
    fc.constantFrom(...entityTypes.keys()),
    fc.constantFrom(...entityTypes.keys()),
    share,
    share,
    share,
    (type, from, to, plain, negative, intended) => {
      const named = mentionsIn(MET.text, [
        { words: 'Okoro', type: from },
        { words: 'Brandt', type: to },
      ]);
      const more = { plain, negative, mood: { none: 1 - intended, intended } };
      for (const s of statementsOf({ ...MET, mentions: named, relations: [reading(type, [6, 9], more)] })) {
        expect(allows(s.type, named[s.head]!.type, named[s.tail]!.type)).toBe(true);
        expect(s.evidence[0] <= 0 && s.evidence[1] >= named[1]!.end).toBe(true);
        expect(s.plain).toBe(isPlain(s));
      }
    },
  );
  fc.assert(property);
});
