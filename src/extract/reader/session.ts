import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { InferenceSession, Tensor as OrtTensor } from 'onnxruntime-node';
import { SchemaError } from '../../model/errors';
import { type Manifest, parseManifest } from './manifest';
import type { Graph } from './tensors';
import { WordPieces } from './word-pieces';

export const GRAPHS = ['encoder', 'links', 'coreference', 'statements', 'syntax'] as const;
export type GraphName = (typeof GRAPHS)[number];

/** Everything in `models/reader/`, ready to run. */
export interface Weights {
  readonly manifest: Manifest;
  readonly pieces: WordPieces;
  readonly graphs: Readonly<Record<GraphName, Graph>>;
  /** Name, version and hash of the weights: `reader@1+3fa9c1d2`. */
  readonly extractor: string;
  close(): Promise<void>;
}

export const WEIGHTS_DIR = path.join(__dirname, '..', '..', '..', 'models', 'reader');

const damaged = (file: string, cause: unknown): SchemaError =>
  new SchemaError('weights', { file, reason: String((cause as Error).message) }, cause);

async function load<T>(directory: string, name: string, make: (bytes: Buffer) => T | Promise<T>): Promise<T> {
  const file = path.join(directory, name);
  try {
    return await make(await readFile(file));
  } catch (cause) {
    throw damaged(file, cause);
  }
}

const asGraph = (session: InferenceSession, Tensor: typeof OrtTensor): Graph => ({
  async run(feeds) {
    const inputs = Object.fromEntries(
      Object.entries(feeds).map(([name, t]) => [name, new Tensor(t.type, t.data as Float32Array, t.dims)]),
    );
    const outputs = await session.run(inputs);
    return Object.fromEntries(Object.entries(outputs).map(([name, t]) => [name, t.data as Float32Array]));
  },
});

/**
 * Loads the manifest, the vocabulary and the five ONNX graphs of a folder.
 * `threads`: of one graph run; default the machine's cores, at most 4.
 * Throws SchemaError `weights` (data: file, reason) when one is missing, damaged or does not fit the others.
 */
export async function loadWeights(
  directory: string = WEIGHTS_DIR,
  threads: number = Math.min(4, availableParallelism()),
): Promise<Weights> {
  const manifest = await load(directory, 'reader.json', (bytes) =>
    parseManifest(JSON.parse(bytes.toString('utf8'))),
  );
  const pieces = await load(
    directory,
    'vocab.txt',
    (bytes) =>
      new WordPieces(
        bytes
          .toString('utf8')
          .replace(/\r?\n$/, '')
          .split(/\r?\n/),
      ),
  );
  const files = await Promise.all(GRAPHS.map((name) => load(directory, `${name}.onnx`, (bytes) => bytes)));
  const hash = createHash('sha256');
  for (const bytes of files) hash.update(bytes);
  const sha256 = hash.digest('hex');
  if (manifest.sha256 !== undefined && manifest.sha256 !== sha256)
    throw damaged(directory, new Error('the graphs are not those of reader.json (sha256)'));
  const { InferenceSession, Tensor } = await import('onnxruntime-node');
  const open = (bytes: Buffer, name: GraphName) =>
    InferenceSession.create(bytes, {
      // The heads' products are too small to share: waiting for a second thread costs more than it does.
      intraOpNumThreads: name === 'encoder' ? threads : 1,
      interOpNumThreads: 1,
      graphOptimizationLevel: 'all',
      logSeverityLevel: 3,
    });
  const sessions = await Promise.all(
    files.map((bytes, at) =>
      open(bytes, GRAPHS[at]!).catch((cause: unknown) => {
        throw damaged(path.join(directory, `${GRAPHS[at]}.onnx`), cause);
      }),
    ),
  );
  const graphs = Object.fromEntries(
    GRAPHS.map((name, at) => [name, asGraph(sessions[at]!, Tensor)]),
  ) as Record<GraphName, Graph>;
  return {
    manifest,
    pieces,
    graphs,
    extractor: `reader@${manifest.version}+${sha256.slice(0, 8)}`,
    async close() {
      await Promise.all(sessions.map((session) => session.release()));
    },
  };
}
