import fc from 'fast-check';
import type { Statement } from '../../src/model/reading';
import { oneReading } from '../../src/resolve/one-reading';
import { plainStatement as statement } from '../support/statement';

const SETTINGS = { edge: 0.35, further: 0.6, against: 0.9 };
/** Mentions 0, 1 and 2 are one entity, 3 and 4 another. */
const ENTITY_OF = [0, 0, 0, 1, 1];

const kept = (...statements: Statement[]) =>
  oneReading(statements, ENTITY_OF, SETTINGS).map(({ type, head, tail }) => `${head} ${type} ${tail}`);

test('nothing relates to itself', () => {
  expect(kept(statement('PART_OF', 0, 1), statement('PART_OF', 0, 1, { plain: false }))).toEqual([]);
});

test('no relation holds both ways: the surer reading stays', () => {
  expect(kept(statement('PART_OF', 0, 3, { confidence: 0.95 }), statement('PART_OF', 4, 1))).toEqual([
    '0 PART_OF 3',
  ]);
});

test('a second relation stays when its sentences are sure of it, and needs more against the direction of the first', () => {
  const first = statement('WORKS_FOR', 0, 3, { confidence: 0.95 });
  expect(kept(first, statement('HEADS', 1, 4, { confidence: 0.7 }))).toHaveLength(2);
  expect(kept(first, statement('HEADS', 1, 4, { confidence: 0.5 }))).toEqual(['0 WORKS_FOR 3']);
  expect(kept(first, statement('APPOINTED', 4, 1, { confidence: 0.7 }))).toEqual(['0 WORKS_FOR 3']);
});

test('two sentences make a weak reading surer, two mentions of one sentence do not', () => {
  const weak = statement('OPPOSED', 0, 3, { confidence: 0.3 });
  expect(kept(weak, statement('OPPOSED', 1, 3, { confidence: 0.3 }))).toEqual([]);
  expect(kept(weak, statement('OPPOSED', 1, 3, { confidence: 0.3, evidence: [20, 30] }))).toHaveLength(2);
});

test('what is not plain stays as it was read', () => {
  const planned = statement('MET_WITH', 0, 3, { plain: false, mood: 'intended', confidence: 0.1 });
  expect(kept(planned, statement('OPPOSED', 3, 0))).toEqual(['0 MET_WITH 3', '3 OPPOSED 0']);
});

test('whatever is read: never an edge to itself or both ways, and every entity pair keeps its surest edge', () => {
  const any = fc.record({
    type: fc.constantFrom('PART_OF', 'WORKS_FOR', 'HEADS', 'OPPOSED'),
    head: fc.integer({ min: 0, max: 4 }),
    tail: fc.integer({ min: 0, max: 4 }),
    confidence: fc.double({ min: 0.4, max: 1, noNaN: true }),
    evidence: fc.constantFrom<[number, number]>([0, 10], [20, 30]),
  });
  fc.assert(
    fc.property(fc.array(any), (rows) => {
      const all = rows.map(({ type, head, tail, ...more }) => statement(type, head, tail, more));
      const found = oneReading(all, ENTITY_OF, SETTINGS);
      const edge = ({ head, type, tail }: Statement) => `${ENTITY_OF[head]} ${type} ${ENTITY_OF[tail]}`;
      const edges = new Set(found.map(edge));
      for (const { head, type, tail } of found) {
        expect(ENTITY_OF[head]).not.toBe(ENTITY_OF[tail]);
        expect(edges).not.toContain(`${ENTITY_OF[tail]} ${type} ${ENTITY_OF[head]}`);
      }
      expect(found.length > 0).toBe(all.some(({ head, tail }) => ENTITY_OF[head] !== ENTITY_OF[tail]));
    }),
  );
});
