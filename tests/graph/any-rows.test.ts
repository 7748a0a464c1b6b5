import fc from 'fast-check';
import { articleRows } from '../../src/graph';
import { anyExtraction } from './any-extraction';

const RUN = { now: '2031-05-01T00:00:00.000Z', runId: 'run-1' };

describe('rows of any extraction', () => {
  test('keys are unique, links lead to rows, values fit both engines', () => {
    fc.assert(
      fc.property(anyExtraction, (extraction) => {
        const made = articleRows(extraction, RUN);
        const keys = made.nodes.map((n) => `${n.labels[0]} ${n.id}`);
        expect(new Set(keys).size).toBe(keys.length);
        const known = new Set(keys);
        const ends = made.links.flatMap((l) => [`${l.from.label} ${l.from.id}`, `${l.to.label} ${l.to.id}`]);
        expect(ends.filter((end) => !known.has(end))).toEqual([]);
        const merged = made.links.map((l) => JSON.stringify([l.type, l.from, l.to]));
        expect(new Set(merged).size).toBe(merged.length);
        for (const { properties } of [...made.nodes, ...made.links]) {
          for (const value of Object.values(properties)) {
            const scalar = ['string', 'number', 'boolean'].includes(typeof value);
            expect(scalar || (Array.isArray(value) && value.every((item) => typeof item === 'string'))).toBe(
              true,
            );
          }
        }
      }),
    );
  });

  test('only the run and its time tell two runs apart', () => {
    fc.assert(
      fc.property(anyExtraction, (extraction) => {
        const other = { now: '2044-04-04T04:04:04.004Z', runId: 'run-2' };
        const first = JSON.stringify(articleRows(extraction, RUN));
        const second = JSON.stringify(articleRows(structuredClone(extraction), other));
        expect(second.replaceAll(other.now, RUN.now).replaceAll(other.runId, RUN.runId)).toBe(first);
      }),
    );
  });

  test('every statement has a subject, an object, a sentence and the article at the end of its chain', () => {
    fc.assert(
      fc.property(anyExtraction, (extraction) => {
        const made = articleRows(extraction, RUN);
        for (const { id, properties: p } of made.nodes.filter((n) => n.labels[0] === 'Statement')) {
          const out = made.links.filter((l) => l.from.id === id);
          const to = (type: string) => out.filter((l) => l.type === type).map((l) => l.to.id);
          expect(to('HAS_SUBJECT')).toEqual([p.subjectId]);
          expect(to('HAS_OBJECT')).toEqual([p.objectId]);
          expect(to('EVIDENCED_BY').length).toBeGreaterThan(0);
          expect(to('ATTRIBUTED_TO')).toContain(extraction.article.id);
          expect(p.subjectId).not.toBe(p.objectId);
          expect(String(p.edgeKey).startsWith(`${p.subjectId}|${p.rtype}|${p.objectId}`)).toBe(true);
          expect(p.chain).toHaveLength(Number(p.depth) + 1);
          if (p.plain === true)
            expect([p.polarity, p.mood, p.isDuplicate]).toEqual(['positive', undefined, false]);
        }
      }),
    );
  });
});
