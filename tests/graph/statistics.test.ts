import { articleRows, graphStatistics } from '../../src/graph';
import { ferryLine } from './ferry-line';
import { ministerTalks } from './minister-talks';

const rows = [ferryLine, ministerTalks].map((e, i) =>
  articleRows(e, { now: '2031-05-01T00:00:00.000Z', runId: `run-${i}` }),
);

test('counts of one article', () => {
  expect(graphStatistics(rows.slice(1))).toEqual({
    articles: 1,
    sentences: 3,
    duplicateSentences: 0,
    mentions: 9,
    entities: [
      { name: 'Organization', count: 2 },
      { name: 'Person', count: 2 },
      { name: 'Date', count: 1 },
    ],
    statements: 4,
    plainStatements: 4,
    edges: [
      { name: 'HEADS', count: 1 },
      { name: 'MEMBER_OF', count: 1 },
      { name: 'MET_WITH', count: 1 },
      { name: 'SUPPORTED', count: 1 },
    ],
    claims: 1,
    speakers: [{ name: 'Jon Halvard', count: 1 }],
  });
});

test('what two articles share counts once; repeated claims do not count', () => {
  const both = graphStatistics(rows);
  expect(both.entities.find((c) => c.name === 'Person')).toEqual({ name: 'Person', count: 3 });
  expect(both.edges.find((c) => c.name === 'MET_WITH')).toEqual({ name: 'MET_WITH', count: 1 });
  expect(both.duplicateSentences).toBe(1);
  expect(both.claims).toBe(9);
  expect(both.speakers.slice(0, 2)).toEqual([
    { name: 'Ilse Brandt', count: 3 },
    { name: 'Jon Halvard', count: 2 },
  ]);
  expect(both.speakers).toContainEqual({ name: 'UNNAMED', count: 1 });
});

test('nothing is no error', () => {
  expect(graphStatistics([])).toMatchObject({ articles: 0, entities: [], statements: 0, speakers: [] });
});
