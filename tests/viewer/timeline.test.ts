import fc from 'fast-check';
import type { GraphEdge, GraphNode, GraphView } from '../../src/server/api';
import { vocabularyOf } from '../../src/server/routes';
import { daysOf, shifted } from '../../src/viewer/display/days';
import {
  initialFilters,
  legend,
  sameFilters,
  visibility,
  withHidden,
  withLeast,
  withPeriod,
} from '../../src/viewer/display/filters';
import { ANY_TIME, DATINGS, inPeriod, rangesOf } from '../../src/viewer/display/period';
import { MAX_BARS, TIME_UNITS, unitFor } from '../../src/viewer/display/time-units';
import { barAt, timeline } from '../../src/viewer/display/timeline';

const vocabulary = vocabularyOf();
const all = initialFilters(vocabulary);
const node = (id: string, published: string[] = []): GraphNode => ({
  ...{ id, name: id, type: 'PERSON', subtype: null, aliases: [], mentions: 1 },
  ...{ articles: ['a'], publishers: [], published },
});
const edge = (key: string, more: Partial<GraphEdge> = {}): GraphEdge => ({
  ...{ key, type: 'MET_WITH', source: 'a', target: 'b', predicate: null, role: null, confidence: 0.9 },
  ...{ statements: 1, sources: 1, hedged: false, modalities: ['asserted'], speakers: ['ARTICLE'] },
  ...{ articles: ['a'], publishers: [], published: [], validFrom: null, validTo: null },
  ...more,
});
const graphOf = (edges: GraphEdge[]): GraphView => ({
  nodes: [node('a'), node('b')],
  edges,
  truncated: false,
});

describe('the days that a date covers', () => {
  test.each([
    ['2024', ['2024-01-01', '2024-12-31']],
    ['2024-02', ['2024-02-01', '2024-02-29']],
    ['2023-02', ['2023-02-01', '2023-02-28']],
    ['2024-12', ['2024-12-01', '2024-12-31']],
    ['2024-Q2', ['2024-04-01', '2024-06-30']],
    ['2022-09-28TNI', ['2022-09-28', '2022-09-28']],
    ['2024-05-06T10:00:00Z', ['2024-05-06', '2024-05-06']],
    ['2022-W12', ['2022-01-01', '2022-12-31']],
    ['2022-13', ['2022-01-01', '2022-12-31']],
    ['2023-02-30', ['2023-02-01', '2023-02-28']],
    ['0099', ['0099-01-01', '0099-12-31']],
    ['P7D', null],
    ['XXXX-05', null],
    ['20245', null],
    ['', null],
  ])('%s', (value, expected) => expect(daysOf(value)).toEqual(expected));
});

describe('when a relation was', () => {
  const happened = (more: Partial<GraphEdge>) => rangesOf(edge('e', more), 'happened');
  test('what has begun lasts as long as articles speak of it', () => {
    expect(happened({ validFrom: '2020', published: ['2024-05-06'] })).toEqual([
      ['2020-01-01', '2024-05-06'],
    ]);
    expect(happened({ validFrom: '2025-01', published: ['2024-05-06'] })).toEqual([
      ['2025-01-01', '2025-01-31'],
    ]);
    expect(happened({ validTo: '2021' })).toEqual([['2021-01-01', '2021-12-31']]);
    expect(happened({ validFrom: '2020', validTo: '2021-03' })).toEqual([['2020-01-01', '2021-03-31']]);
    expect(happened({ validFrom: 'P7D' })).toEqual([]);
  });

  test('one published twice is there on both days, not between them', () => {
    const e = edge('e', { published: ['2024-01-01', '2024-12-31'] });
    const from = (from: string, to: string) => inPeriod(e, { ...ANY_TIME, from, to });
    expect(from('2024-01-01', '2024-02-01')).toBe(true);
    expect(from('2024-05-01', '2024-06-01')).toBe(false);
  });

  test('without a date: shown until somebody switches it off, also where a period is chosen', () => {
    const e = edge('e');
    expect(inPeriod(e, ANY_TIME)).toBe(true);
    expect(inPeriod(e, { ...ANY_TIME, from: '2024-01-01' })).toBe(true);
    expect(inPeriod(e, { ...ANY_TIME, undated: false })).toBe(false);
  });
});

test('the width of the bars follows the time that they span', () => {
  expect(unitFor('2024-05-06', '2024-05-06').name).toBe('day');
  expect(unitFor('2024-01-01', '2024-12-31').name).toBe('week');
  expect(unitFor('2020-01-01', '2024-12-31').name).toBe('month');
  expect(unitFor('1990-01-01', '2024-12-31').name).toBe('year');
  expect(unitFor('1787-01-01', '2024-12-31').name).toBe('decade');
  expect(TIME_UNITS.find((u) => u.name === 'week')!.start('2024-05-05')).toBe('2024-04-29');
});

const day = fc
  .date({ min: new Date('0101-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const near = fc.integer({ min: 0, max: 4000 }).map((n) => shifted('2020-01-01', n));

test('bars follow each other without a gap, hold every date, and are not too many', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.oneof(day, near), { minLength: 1, maxLength: 6 }), (days) => {
      const { bars } = timeline(graphOf(days.map((d) => edge(d, { published: [d] }))), all);
      expect(bars.length).toBeLessThanOrEqual(MAX_BARS + 2);
      for (const [i, bar] of bars.entries()) {
        expect(bar.from <= bar.to).toBe(true);
        if (i > 0) expect(bar.from).toBe(shifted(bars[i - 1]!.to, 1));
      }
      for (const d of days) {
        const bar = bars[barAt(bars, d)]!;
        expect([bar.from <= d, d <= bar.to]).toEqual([true, true]);
      }
      expect(bars.reduce((sum, b) => sum + b.total, 0)).toBe(days.length);
    }),
  );
});

test('a bar counts exactly the relations that choosing it alone would show', () => {
  const some = fc.record({
    published: fc.array(near, { maxLength: 3 }).map((d) => [...d].sort()),
    validFrom: fc.option(near),
    validTo: fc.option(near),
    confidence: fc.constantFrom(0.2, 0.9),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 8 }), fc.constantFrom(...DATINGS), (specs, by) => {
      // An end before its beginning is no range.
      const edges = specs
        .filter((s) => s.validFrom === null || s.validTo === null || s.validFrom <= s.validTo)
        .map((s, i) => edge(String(i), s));
      const graph = graphOf(edges);
      const filters = withPeriod(withLeast(all, 'confidence', 0.5), { by });
      const { bars, undated } = timeline(graph, filters);
      for (const bar of bars) {
        const alone = withPeriod(filters, { from: bar.from, to: bar.to, undated: false });
        expect(bar.shown).toBe(edges.filter(visibility(graph, alone).edge).length);
      }
      expect(undated.total).toBe(edges.filter((e) => rangesOf(e, by).length === 0).length);
    }),
    { numRuns: 60 },
  );
});

test('a part of the time can be drawn alone', () => {
  const graph = graphOf([
    edge('old', { published: ['1990-01-01'] }),
    edge('new', { published: ['2024-05-06'] }),
  ]);
  const { bars, unit } = timeline(graph, all, [], ['2024-05-01', '2024-05-31']);
  expect([unit.name, bars.length, bars[0]!.from, bars.at(-1)!.to]).toEqual([
    'day',
    31,
    '2024-05-01',
    '2024-05-31',
  ]);
  expect(bars.reduce((sum, b) => sum + b.total, 0)).toBe(1);
});

describe('filters by publisher, confidence, sources and period', () => {
  const graph: GraphView = {
    nodes: [node('a', ['2024-05-06']), node('b', ['2024-05-06']), node('old', ['1990-01-01'])],
    edges: [
      edge('1', { confidence: 0.4, publishers: ['Times'], published: ['2024-05-06'] }),
      edge('2', { confidence: 0.8, sources: 3, publishers: ['Times', 'Post'], published: ['2024-06-01'] }),
      edge('3', { confidence: 0.95, publishers: ['Post'] }),
    ],
    truncated: false,
  };
  const keys = (filters = all) => graph.edges.filter(visibility(graph, filters).edge).map((e) => e.key);

  test('each lets through what has enough', () => {
    expect(keys()).toEqual(['1', '2', '3']);
    expect(keys(withLeast(all, 'confidence', 0.8))).toEqual(['2', '3']);
    expect(keys(withLeast(all, 'sources', 2))).toEqual(['2']);
    expect(keys(withHidden(all, 'publishers', new Set(['Times'])))).toEqual(['2', '3']);
    expect(keys(withPeriod(all, { from: '2024-05-20' }))).toEqual(['2', '3']);
    expect(keys(withPeriod(all, { from: '2024-05-20', undated: false }))).toEqual(['2']);
  });

  test('the legend counts what the other filters leave', () => {
    const rows = legend(graph, vocabulary, withLeast(withPeriod(all, { undated: false }), 'confidence', 0.8));
    expect(rows.least.confidence).toEqual({ total: 2, shown: 1, most: 0.95 });
    expect(rows.least.sources).toEqual({ total: 1, shown: 1, most: 3 });
    expect(rows.publishers).toEqual([
      { value: 'Post', total: 2, shown: 1, hidden: false },
      { value: 'Times', total: 2, shown: 1, hidden: false },
    ]);
  });

  test('an entity that no article of the period mentions is not there, not even without a line', () => {
    expect(visibility(graph, all).unconnected).toEqual(['old']);
    expect(visibility(graph, withPeriod(all, { from: '2000-01-01' })).unconnected).toEqual([]);
  });

  test('they count as filters', () => {
    for (const other of [withLeast(all, 'sources', 2), withPeriod(all, { undated: false })])
      expect(sameFilters(all, other)).toBe(false);
  });
});
