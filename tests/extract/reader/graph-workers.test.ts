import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkers, type WorkerGraph } from '../../../src/extract/reader/graph-workers';
import { WEIGHTS_DIR } from '../../../src/extract/reader/session';
import { floats } from '../../../src/extract/reader/tensors';

const OPTIONS = { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3 } as const;
const WIDTH = 384;
const sentence = (tokens: number, value: number) => ({
  tokens: floats(
    Float32Array.from({ length: tokens * WIDTH }, (_, k) => Math.sin(k * value)),
    tokens,
    WIDTH,
  ),
});

describe('a graph in threads of its own', () => {
  let graph: WorkerGraph;
  beforeAll(async () => {
    graph = await openWorkers(path.join(WEIGHTS_DIR, 'syntax.onnx'), 2, OPTIONS);
  });
  afterAll(() => graph.close());

  test('many runs at once give each its own answer, whichever thread ran it', async () => {
    const sizes = [3, 9, 1, 7, 5, 2, 8];
    const together = await Promise.all(sizes.map((size) => graph.run(sentence(size, size))));
    for (const [k, size] of sizes.entries()) {
      expect(together[k]!.arcs).toHaveLength(size * (size + 1));
      expect(await graph.run(sentence(size, size))).toEqual(together[k]);
    }
  });

  test('a run that fails rejects, and the ones after it are answered', async () => {
    const wrong = { tokens: floats(new Float32Array(6), 2, 3) };
    const runs = await Promise.allSettled([graph.run(wrong), graph.run(wrong), graph.run(sentence(4, 1))]);
    expect(runs.map((run) => run.status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  });
});

test('a damaged file rejects when it is opened', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'graph-'));
  const file = path.join(folder, 'graph.onnx');
  writeFileSync(file, 'no graph');
  await expect(openWorkers(file, 2, OPTIONS)).rejects.toThrow(/./);
  await rm(folder, { recursive: true });
});

test('after its end a graph rejects every run', async () => {
  const graph = await openWorkers(path.join(WEIGHTS_DIR, 'syntax.onnx'), 1, OPTIONS);
  await graph.close();
  await expect(graph.run(sentence(2, 1))).rejects.toThrow(/ended/);
});
