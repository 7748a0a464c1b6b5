import { treeOf } from '../../../src/extract/attribution/tree';
import { argumentsOf, mentionFinder } from '../../../src/extract/statements/arguments';
import { framesOf } from '../../../src/extract/statements/frames';
import { mentionsIn, type Named, statementsOf, treeBank } from './hand-made';

const ADA = { words: 'Okoro', type: 'PERSON' };
const POLICE = { words: 'police', type: 'ORGANIZATION', kind: 'nominal' } as const;
const TOWN = { words: 'town', type: 'LOCATION', kind: 'nominal' } as const;

/** "subject slot object" of every pair that shares a verb. */
const pairs = (rows: string, named: readonly Named[]) => {
  const { text, tokens } = treeBank(rows);
  const tree = treeOf(text, tokens);
  const found = argumentsOf(tree, framesOf(tree), mentionFinder(tree, mentionsIn(text, named)));
  return found.map(({ lemma, noun, slot, subject, object }) =>
    [named[subject]!.words, lemma, noun, slot, named[object]!.words].filter((x) => x !== null).join(' '),
  );
};

test.each([
  [
    'passive',
    `Okoro PROPN Okoro 3 nsubj
was AUX be 3 aux
arrested VERB arrest 0 root
by ADP by 5 case
police NOUN police 3 obl`,
  ],
  [
    'reduced relative',
    `Okoro PROPN Okoro 5 nsubj
arrested VERB arrest 1 acl
by ADP by 4 case
police NOUN police 2 obl
fled VERB flee 0 root`,
  ],
  [
    'relative clause',
    `police NOUN police 5 nsubj
who PRON who 3 nsubj
arrested VERB arrest 1 acl
Okoro PROPN Okoro 3 obj
left VERB leave 0 root`,
  ],
  [
    'control',
    `police NOUN police 2 nsubj
managed VERB manage 0 root
to PART to 4 mark
arrest VERB arrest 2 xcomp
Okoro PROPN Okoro 4 obj`,
  ],
  [
    'coordination',
    `police NOUN police 2 nsubj
came VERB come 0 root
and CCONJ and 4 cc
arrested VERB arrest 2 conj
Okoro PROPN Okoro 4 obj`,
  ],
  [
    'participle',
    `police NOUN police 2 nsubj
came VERB come 0 root
, PUNCT , 4 punct
arresting VERB arrest 2 advcl
Okoro PROPN Okoro 4 obj`,
  ],
])('%s: who arrests whom', (_, rows) => {
  expect(pairs(rows, [ADA, POLICE])).toContain('police arrest obj Okoro');
  expect(pairs(rows, [ADA, POLICE])).not.toContain('Okoro arrest obj police');
});

test('the object of an infinitive does what it says, unless the verb promises', () => {
  const rows = (verb: string) => `Okoro PROPN Okoro 2 nsubj
${verb} VERB ${verb} 0 root
police NOUN police 2 obj
to PART to 5 mark
leave VERB leave 2 xcomp
town NOUN town 5 obj`;
  expect(pairs(rows('order'), [ADA, POLICE, TOWN])).toContain('police leave obj town');
  expect(pairs(rows('promise'), [ADA, POLICE, TOWN])).toContain('Okoro leave obj town');
});

test('a light verb joins its subject to what hangs on the noun', () => {
  const rows = `police NOUN police 2 nsubj
launched VERB launch 0 root
raid NOUN raid 2 obj
on ADP on 5 case
town NOUN town 3 nmod`;
  expect(pairs(rows, [POLICE, TOWN])).toContain('police launch raid on town');
  const { text, tokens } = treeBank(rows);
  expect(statementsOf({ text, tokens, mentions: mentionsIn(text, [POLICE, TOWN]) })).toMatchObject([
    { type: 'ATTACKED', head: 0, tail: 1, plain: true, by: 'rule:launching-attack' },
  ]);
});

const ARREST = (determiner: string) => `${determiner} DET ${determiner.toLowerCase()} 2 det
arrest NOUN arrest 7 nsubj
of ADP of 4 case
Okoro PROPN Okoro 2 nmod
by ADP by 6 case
police NOUN police 2 nmod
surprised VERB surprise 0 root`;

test('a noun that says what happens relates what hangs on it', () => {
  const { text, tokens } = treeBank(ARREST('The'));
  expect(statementsOf({ text, tokens, mentions: mentionsIn(text, [ADA, POLICE]) })).toMatchObject([
    { type: 'DETAINED', head: 1, tail: 0, plain: true, by: 'rule:arrest-of' },
  ]);
});

test('a negated noun says that it did not happen', () => {
  const { text, tokens } = treeBank(ARREST('No'));
  expect(statementsOf({ text, tokens, mentions: mentionsIn(text, [ADA, POLICE]) })).toMatchObject([
    { type: 'DETAINED', plain: false, polarity: 'negative' },
  ]);
});
