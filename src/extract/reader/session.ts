import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { InferenceSession, Tensor as OrtTensor } from 'onnxruntime-node';
import { SchemaError } from '../../model/errors';
import { openWorkers } from './graph-workers';
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

/** SHA-256 of all graphs, one after the other; read in pieces, because the runtime reads the files itself. */
async function hashOf(directory: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of GRAPHS) {
    const file = path.join(directory, `${name}.onnx`);
    try {
      for await (const bytes of createReadStream(file, { highWaterMark: 1 << 20 }))
        hash.update(bytes as Buffer);
    } catch (cause) {
      throw damaged(file, cause);
    }
  }
  return hash.digest('hex');
}

/** A graph and the way to give its memory back. */
interface OpenGraph extends Graph {
  close(): Promise<void>;
}

const asGraph = (session: InferenceSession, Tensor: typeof OrtTensor): OpenGraph => ({
  async run(feeds) {
    const inputs = Object.fromEntries(
      Object.entries(feeds).map(([name, t]) => [name, new Tensor(t.type, t.data as Float32Array, t.dims)]),
    );
    const outputs = await session.run(inputs);
    return Object.fromEntries(Object.entries(outputs).map(([name, t]) => [name, t.data as Float32Array]));
  },
  close: () => session.release(),
});

const optionsFor = (threads: number): InferenceSession.SessionOptions => ({
  intraOpNumThreads: threads,
  interOpNumThreads: 1,
  graphOptimizationLevel: 'all',
  logSeverityLevel: 3,
});

/** Windows encoded at once: each worker holds the encoder's weights once more (about 60 MB). */
const WORKERS = 2;

/**
 * Loads the manifest, the vocabulary and the five ONNX graphs of a folder.
 * `threads`: of the encoder; default the machine's cores, at most 4. From 2 on, the encoder runs beside the calling thread.
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
  const sha256 = await hashOf(directory);
  if (manifest.sha256 !== undefined && manifest.sha256 !== sha256)
    throw damaged(directory, new Error('the graphs are not those of reader.json (sha256)'));
  const { InferenceSession, Tensor } = await import('onnxruntime-node');
  const open = async (name: GraphName): Promise<OpenGraph> => {
    const file = path.join(directory, `${name}.onnx`);
    const beside = name === 'encoder' && threads > 1;
    try {
      // The heads' products are too small to share: waiting for a second thread costs more than it does.
      return beside
        ? await openWorkers(file, WORKERS, optionsFor(Math.floor(threads / WORKERS)))
        : asGraph(await InferenceSession.create(file, optionsFor(1)), Tensor);
    } catch (cause) {
      throw damaged(file, cause);
    }
  };
  const opened = await Promise.allSettled(GRAPHS.map(open));
  const usable = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const close = async () => {
    await Promise.all(usable.map((graph) => graph.close()));
  };
  const failed = opened.find((one) => one.status === 'rejected');
  if (failed !== undefined) {
    await close();
    throw failed.reason;
  }
  const graphs = Object.fromEntries(GRAPHS.map((name, at) => [name, usable[at]!])) as Record<string, Graph>;
  return {
    manifest,
    pieces,
    graphs: graphs as Weights['graphs'],
    extractor: `reader@${manifest.version}+${sha256.slice(0, 8)}`,
    close,
  };
}
