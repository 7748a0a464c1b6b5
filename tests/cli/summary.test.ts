import type { RunTotals } from '../../src/build/run-totals';
import { summaryText } from '../../src/cli/summary';

const totals: RunTotals = {
  articles: 1,
  sentences: 20,
  duplicateSentences: 2,
  mentions: 90,
  entities: [
    { name: 'Organization', count: 9 },
    { name: 'Person', count: 5 },
  ],
  statements: 31,
  plainStatements: 24,
  edges: [{ name: 'SAID_TO', count: 20 }],
  claims: 7,
  speakers: [
    { name: 'Ada Reyes', count: 4 },
    { name: 'UNNAMED', count: 2 },
    { name: 'Oto\u001b[31m Lind', count: 1 },
  ],
  outcomes: { created: 1, updated: 0, unchanged: 0 },
  nodes: 212,
  writtenEdges: 20,
  timings: { encoder: 402, write: 61, times: 0.4 },
};
const context = { store: 'embedded database x', total: 1234, failed: 0, width: 100 };

describe('summaryText', () => {
  it('is aligned and says what was found', () => {
    expect(summaryText(totals, context).split('\n')).toEqual([
      'Articles         1  20 sentences · 2 of them repeat earlier ones',
      'Entities        14  Organization 9 · Person 5',
      'Statements      31  24 plain · 7 denied, planned, doubtful or repeated: stored, but no edges',
      'Edges           20  SAID_TO 20',
      'Claims           7  Ada Reyes 4 · Oto [31m Lind 1 · without a name 2',
      'Seconds       1.23  encoder 0.40 · write 0.06',
      '',
      'Database    1 article added, 212 nodes and 20 edges written (embedded database x)',
    ]);
  });

  it('says that a second run changed nothing', () => {
    const again = {
      ...totals,
      outcomes: { created: 0, updated: 0, unchanged: 1 },
      nodes: 0,
      writtenEdges: 0,
    };
    expect(summaryText(again, context)).toMatch(/^Database {4}unchanged: nothing new, nothing was written/m);
  });

  it('says how many inputs failed', () => {
    expect(summaryText(totals, { ...context, failed: 3 })).toContain('3 inputs could not be read');
  });

  it('fills narrow terminals without cutting a part, and folds many speakers', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ name: `Speaker Number ${i}`, count: 2 }));
    const lines = summaryText({ ...totals, speakers: many }, { ...context, width: 60 }).split('\n');
    for (const line of lines.filter((l) => l.includes('Speaker Number')))
      expect(line.length).toBeLessThanOrEqual(60);
    expect(lines.join('\n')).toContain('28 others 56');
  });
});
