import { moodCues } from '../../../src/extract/statements/mood-cues';
import { mentionsIn, reading, statementsOf, treeBank } from './hand-made';

const ADA = { words: 'Okoro', type: 'PERSON' };
const BEN = { words: 'Brandt', type: 'PERSON' };

/** The one statement (Okoro, MET_WITH, Brandt) of a sentence given as a treebank. */
const met = (rows: string, withTree = true, plain = 0.87) => {
  const { text, tokens } = treeBank(rows);
  const at = text.indexOf('me');
  const flat = tokens.map((token) => ({ ...token, head: -1, deprel: 'root' }));
  const [statement] = statementsOf({
    text,
    tokens: withTree ? tokens : flat,
    mentions: mentionsIn(text, [ADA, BEN]),
    relations: [reading('MET_WITH', [at, at + 3], { plain })],
  });
  return statement!;
};

const PLAIN = `Okoro PROPN Okoro 2 nsubj
met VERB meet 0 root
Brandt PROPN Brandt 2 obj`;

test('what is said without a cue is plain', () => {
  expect(met(PLAIN)).toMatchObject({
    plain: true,
    mood: null,
    polarity: 'positive',
    modality: 'asserted',
    factuality: 'CT+',
  });
});

const auxiliary = (word: string, lemma = word) => `Okoro PROPN Okoro 3 nsubj
${word} AUX ${lemma} 3 aux
meet VERB meet 0 root
Brandt PROPN Brandt 3 obj`;
const governed = (word: string, lemma: string, upos = 'VERB') => `Okoro PROPN Okoro 2 nsubj
${word} ${upos} ${lemma} 0 root
to PART to 4 mark
meet VERB meet 2 xcomp
Brandt PROPN Brandt 4 obj`;

test.each([
  ['future', auxiliary('will'), { mood: 'predicted' }],
  ['future-in-past', auxiliary('would'), { mood: 'predicted' }],
  ['ability', auxiliary('could', 'can'), { mood: 'ability' }],
  ['obligation', auxiliary('must'), { mood: 'normative' }],
  ['possibility', auxiliary('may'), { modality: 'hypothetical' }],
  ['plan', governed('plans', 'plan'), { mood: 'intended' }],
  ['plan', governed('vowed', 'vow'), { mood: 'intended' }],
  ['attempt', governed('tried', 'try'), { mood: 'attempted' }],
  ['forecast', governed('expected', 'expect'), { mood: 'predicted' }],
  ['demand', governed('urged', 'urge'), { mood: 'normative' }],
  ['going-to', governed('going', 'go'), { mood: 'predicted' }],
  ['failure', governed('failed', 'fail'), { polarity: 'negative' }],
  [
    'condition',
    `If SCONJ if 3 mark
Okoro PROPN Okoro 3 nsubj
meets VERB meet 6 advcl
Brandt PROPN Brandt 3 obj
prices NOUN price 6 nsubj
rise VERB rise 0 root`,
    { mood: 'conditional' },
  ],
  [
    'negator',
    `Okoro PROPN Okoro 4 nsubj
did AUX do 4 aux
not PART not 4 advmod
meet VERB meet 0 root
Brandt PROPN Brandt 4 obj`,
    { polarity: 'negative' },
  ],
  [
    'denial',
    `Okoro PROPN Okoro 2 nsubj
denied VERB deny 0 root
meeting VERB meet 2 xcomp
Brandt PROPN Brandt 3 obj`,
    { polarity: 'negative' },
  ],
  [
    'hearsay',
    `Okoro PROPN Okoro 3 nsubj
allegedly ADV allegedly 3 advmod
met VERB meet 0 root
Brandt PROPN Brandt 3 obj`,
    { mood: 'alleged' },
  ],
])('%s', (family, rows, expected) => {
  expect(moodCues().families.map((cue) => cue.family)).toContain(family);
  expect(met(rows)).toMatchObject({ plain: false, ...expected });
});

test.each([
  ['will meet', auxiliary('will'), { mood: 'predicted' }],
  ['plans to meet', governed('plans', 'plan'), { mood: 'intended' }],
])('without a tree the words before the trigger decide: %s', (_, rows, expected) => {
  expect(met(rows, false)).toMatchObject({ plain: false, ...expected });
});

test('a weak cue tips the balance only where the head is in doubt', () => {
  const allowed = governed('able', 'able', 'ADJ');
  expect(met(allowed)).toMatchObject({ plain: true, mood: null });
  expect(met(allowed, true, 0.7)).toMatchObject({ plain: false, mood: 'ability' });
});

test('a cue of the clause does not touch a state inside a noun phrase', () => {
  const { text, tokens } = treeBank(`Lakeland PROPN Lakeland 3 compound
President PROPN President 3 compound
Okoro PROPN Okoro 5 nsubj
will AUX will 5 aux
meet VERB meet 0 root
Brandt PROPN Brandt 5 obj`);
  const found = statementsOf({
    text,
    tokens,
    mentions: mentionsIn(text, [{ words: 'Lakeland', type: 'LOCATION' }, ADA, BEN]),
  });
  expect(found).toMatchObject([
    { type: 'HEADS', head: 1, tail: 0, plain: true, role: 'President', by: 'rule:country-leader-name' },
    { type: 'MET_WITH', plain: false, mood: 'predicted' },
  ]);
});

test('a statement that the head finds not plain says why', () => {
  const { text, tokens } = treeBank(PLAIN);
  const because = (more: object) =>
    statementsOf({
      text,
      tokens,
      mentions: mentionsIn(text, [ADA, BEN]),
      relations: [reading('MET_WITH', [6, 9], { plain: 0.1, ...more })],
    })[0]!;
  expect(because({ mood: { none: 0.2, intended: 0.7 } })).toMatchObject({ plain: false, mood: 'intended' });
  expect(because({ negative: 0.9 })).toMatchObject({ plain: false, polarity: 'negative', factuality: 'CT-' });
  expect(because({})).toMatchObject({ plain: false, modality: 'hypothetical', factuality: 'Uu' });
});
