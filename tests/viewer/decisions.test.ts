import type { DecisionView } from '../../src/server/api';
import {
  aboutEntity,
  afterMerge,
  decisionName,
  namingOf,
  renewed,
  verdicts,
} from '../../src/viewer/display/decisions';
import { articleWords, broughtBy, progress, stageWords, withJob } from '../../src/viewer/display/jobs';

const base = { at: '2024-05-06T00:00:00Z', author: 'Ana', reason: null, undone: null };
const undone = { by: 'Ben', at: '2024-05-07T00:00:00Z', reason: null };
const MERGE: DecisionView = { ...base, id: '1', kind: 'merge', into: 'a', entities: ['b', 'c', 'd'] };
const SPLIT: DecisionView = { ...base, id: '2', kind: 'split', entity: 'a', articles: ['x'], name: null };
const naming = namingOf({
  names: { a: 'Ann', b: 'Bo', c: 'Cy', d: 'Di' },
  statements: { s: { subject: 'Ann', type: 'SPOKE_TO', object: 'Bo', edgeKey: 'k' } },
});

describe('decisions in words', () => {
  test.each<[DecisionView, string]>([
    [MERGE, 'Merge Bo and 2 others into Ann'],
    [{ ...MERGE, entities: ['b'] }, 'Merge Bo into Ann'],
    [SPLIT, 'Split off what 1 article calls Ann'],
    [{ ...SPLIT, articles: ['x', 'y'], name: 'Anne' }, 'Split off what 2 articles call Ann, as “Anne”'],
    [{ ...base, id: '3', kind: 'reject', statement: 's' }, 'Reject “Ann spoke to Bo”'],
    [{ ...base, id: '3', kind: 'confirm', statement: 'gone' }, 'Confirm “a statement that is gone”'],
    [{ ...base, id: '4', kind: 'rename', entity: 'gone', name: 'N' }, 'Rename an entity that is gone to “N”'],
  ])('%#: %j', (decision, words) => {
    expect(decisionName(decision, naming)).toBe(words);
  });
});

test('decisions about an entity: those in force, the split that made it too, the latest first', () => {
  expect(aboutEntity([MERGE, SPLIT, { ...MERGE, id: '5', undone }], 'a').map((d) => d.id)).toEqual([
    '2',
    '1',
  ]);
  expect(aboutEntity([MERGE, SPLIT], 'split:2').map((d) => d.id)).toEqual(['2']);
  expect(aboutEntity([MERGE, SPLIT], 'c').map((d) => d.id)).toEqual(['1']);
});

test('of verdicts on a statement the latest in force holds', () => {
  const reject: DecisionView = { ...base, id: '1', kind: 'reject', statement: 's' };
  const confirm: DecisionView = { ...base, id: '2', kind: 'confirm', statement: 's' };
  expect(verdicts([reject, confirm]).get('s')!.id).toBe('2');
  expect(verdicts([reject, { ...confirm, undone }]).get('s')!.id).toBe('1');
  expect(verdicts([{ ...reject, undone }]).size).toBe(0);
});

test('after a merge one reads on at the one that stays', () => {
  const none = { node: null, edge: null, from: null, to: null };
  expect(afterMerge({ ...none, node: 'b' }, 'a', ['b'])).toEqual({ ...none, node: 'a' });
  expect(afterMerge({ ...none, edge: 'x|OWNS|b' }, 'a', ['b']).edge).toBe('x|OWNS|a');
  expect(afterMerge({ ...none, from: 'c', to: 'b' }, 'a', ['b'])).toMatchObject({ from: 'c', to: 'a' });
});

test('a decision made again is about the new id of what was split off again', () => {
  const latest = (id: string) => (id === '2' ? '9' : id);
  expect(renewed({ kind: 'rename', entity: 'split:2', name: 'split:2' }, latest)).toEqual({
    kind: 'rename',
    entity: 'split:9',
    name: 'split:2',
  });
  expect(renewed({ kind: 'merge', into: 'a', entities: ['split:2', 'b'] }, latest)).toMatchObject({
    entities: ['split:9', 'b'],
  });
});

describe('jobs in words', () => {
  const article = { id: 'a', title: 'T', outcome: 'created', note: null } as const;
  const found = { ...article, sentences: 1, entities: 2, statements: 0, claims: 1 };
  const job = { id: 'j', name: 'f', stage: 'reading', current: null, message: null, timings: {} } as const;
  test('what was found, and how far it is', () => {
    expect(articleWords(found)).toBe('new: 1 sentence, 2 entities, 0 statements, 1 claim');
    expect(articleWords({ ...found, outcome: 'failed' })).toBe('could not be added');
    expect(stageWords({ ...job, articles: [] })).toBe('reading');
    expect(stageWords({ ...job, articles: [found] })).toBe('reading, 1 article done');
    expect(progress(job)).toBe(0.5);
    expect(progress({ stage: 'failed' })).toBe(1);
  });
  test('what it brought is what is new, not what was there already', () => {
    const articles = [found, { ...found, id: 'b', outcome: 'unchanged' as const }, { ...found, id: null }];
    expect(broughtBy({ articles })).toEqual(['a']);
  });
  test('a job keeps its place in the list', () => {
    const [one, two] = [
      { ...job, articles: [] },
      { ...job, id: 'k', articles: [] },
    ];
    const done = { ...one, stage: 'done' as const };
    expect(withJob([one, two], done)).toEqual([done, two]);
    expect(withJob([one], two)).toEqual([one, two]);
  });
});
