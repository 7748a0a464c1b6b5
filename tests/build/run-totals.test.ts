import fc from 'fast-check';
import { startCounting } from '../../src/build/run-totals';
import { storeArticle } from '../../src/build/store-article';
import { articleRows, graphStatistics } from '../../src/graph';
import { StoreError } from '../../src/model/errors';
import type { ArticleRows, WriteReport } from '../../src/model/store';
import { anyExtraction } from '../graph/any-extraction';
import { ferryLine } from '../graph/ferry-line';
import { ministerTalks } from '../graph/minister-talks';

const RUN = { now: '2031-04-05T00:00:00.000Z', runId: 'run-1' };
const surroundings = { now: () => RUN.now, uuid: () => RUN.runId };
const report = (outcome: WriteReport['outcome'], nodes = 5, edges = 2): WriteReport => ({
  outcome,
  nodes,
  edges,
});

describe('storeArticle', () => {
  it('writes the rows of the article, marked with this run, and times both steps', async () => {
    const written: ArticleRows[] = [];
    const ticks = [10, 13, 40];
    const stored = await storeArticle(
      ferryLine,
      {
        async writeArticle(rows) {
          written.push(rows);
          return report('created');
        },
      },
      surroundings,
      () => ticks.shift()!,
    );
    expect(written).toEqual([articleRows(ferryLine, RUN)]);
    expect(stored).toMatchObject({
      rows: written[0],
      report: report('created'),
      timings: { rows: 3, write: 27 },
    });
  });

  it('passes on what the database refuses', async () => {
    const store = { writeArticle: () => Promise.reject(new StoreError('full')) };
    await expect(storeArticle(ferryLine, store, surroundings)).rejects.toMatchObject({ code: 'full' });
  });
});

describe('startCounting', () => {
  it('counts what articles share once, as graphStatistics does', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyExtraction, { maxLength: 4, selector: (x) => x.article.id }),
        (extractions) => {
          const all = [...extractions, ferryLine, ministerTalks].map((x) => articleRows(x, RUN));
          const counter = startCounting();
          for (const rows of all) counter.add({ rows, report: report('created'), timings: {} }, {});
          expect(counter.totals()).toMatchObject(graphStatistics(all));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('adds up what was written, what became of the articles, and the time of each stage', () => {
    const counter = startCounting();
    const rows = articleRows(ferryLine, RUN);
    counter.add({ rows, report: report('created'), timings: { write: 4 } }, { encoder: 10 });
    counter.add({ rows, report: report('unchanged', 0, 0), timings: { write: 1 } }, { encoder: 12 });
    expect(counter.totals()).toMatchObject({
      outcomes: { created: 1, updated: 0, unchanged: 1 },
      nodes: 5,
      writtenEdges: 2,
      timings: { encoder: 22, write: 5 },
    });
  });
});
