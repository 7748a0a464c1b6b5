import { uncrossed } from '../../../src/extract/statements/pairing';
import { typeOfRole } from '../../../src/extract/statements/role';
import { mentionsIn, reading, statementsOf, treeBank } from './hand-made';

const ADA = { words: 'Okoro', type: 'PERSON' };
const BEN = { words: 'Brandt', type: 'PERSON' };

/** Okoro MET_WITH Brandt, read by the head in "Okoro said (that Weber) saw Brandt". */
const across = (rows: string, anyProbability: number) => {
  const { text, tokens } = treeBank(rows);
  const more = { anyProbability, probability: anyProbability };
  return statementsOf({
    text,
    tokens,
    mentions: mentionsIn(text, [ADA, BEN]),
    relations: [reading('MET_WITH', [6, 10], more)],
  });
};
const ONE_CLAUSE = `Okoro PROPN Okoro 2 nsubj
faced VERB face 0 root
Brandt PROPN Brandt 2 obj`;
const TWO_CLAUSES = `Okoro PROPN Okoro 2 nsubj
felt VERB feel 0 root
Weber PROPN Weber 4 nsubj
faced VERB face 2 ccomp
Brandt PROPN Brandt 4 obj`;

test('across clauses the head must be surer', () => {
  expect(across(ONE_CLAUSE, 0.55)).toHaveLength(1);
  expect(across(TWO_CLAUSES, 0.55)).toHaveLength(0);
  expect(across(TWO_CLAUSES, 0.9)).toHaveLength(1);
});

test('what is not plain makes no edge and may be read with more doubt', () => {
  const { text, tokens } = treeBank(ONE_CLAUSE);
  const doubtful = { anyProbability: 0.4, probability: 0.4 };
  const read = (plain: number) =>
    statementsOf({
      text,
      tokens,
      mentions: mentionsIn(text, [ADA, BEN]),
      relations: [reading('MET_WITH', [6, 11], { ...doubtful, plain })],
    });
  expect(read(0.9)).toEqual([]);
  expect(read(0.05)).toMatchObject([{ type: 'MET_WITH', plain: false }]);
});

test('rules that pair two heads with their countries reject the crosswise guess', () => {
  const mentions = mentionsIn('Lakeland President Okoro and Moorland President Brandt', [
    ADA,
    BEN,
    { words: 'Lakeland', type: 'LOCATION' },
    { words: 'Moorland', type: 'LOCATION' },
  ]);
  const heads = (head: number, tail: number) => ({ type: 'HEADS', head, tail });
  const ruled = [heads(0, 2), heads(1, 3)];
  expect(uncrossed([heads(0, 2), heads(0, 3), heads(1, 2)], ruled, mentions)).toEqual([heads(0, 2)]);
  expect(uncrossed([heads(0, 3)], ruled.slice(0, 1), mentions)).toEqual([heads(0, 3)]);
});

test('an office of the staff is work, an office of a leader is not', () => {
  expect(typeOfRole('HEADS', 'spokeswoman')).toBe('WORKS_FOR');
  expect(typeOfRole('HEADS', 'deputy prime minister')).toBe('WORKS_FOR');
  expect(typeOfRole('HEADS', 'prime minister')).toBe('HEADS');
  expect(typeOfRole('WORKS_FOR', 'spokeswoman')).toBe('WORKS_FOR');
  expect(typeOfRole('HEADS', null)).toBe('HEADS');
});
