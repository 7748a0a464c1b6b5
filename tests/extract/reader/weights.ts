import { parseManifest } from '../../../src/extract/reader/manifest';
import type { Weights } from '../../../src/extract/reader/session';
import type { Graph, Tensors } from '../../../src/extract/reader/tensors';
import { WordPieces } from '../../../src/extract/reader/word-pieces';
import type { Article } from '../../../src/model/article';

/** A small reader without weights: the encoder's hidden state of a word is its piece id, and tests write the heads. */

const bio = (...types: string[]) => ['O', ...types.flatMap((t) => [`B-${t}`, `I-${t}`])];

export const VOCABULARY = [
  ...['[PAD]', '[UNK]', 'putin', 'moscow', 'said', 'that', 'troops', 'left', 'he', '.', ',', 'the', 'army'],
  ...['russian', 'london', 'a', 'paris'],
];

export const manifest = parseManifest({
  version: 'test',
  width: 2,
  window: { pieces: 12, overlap: 4 },
  labels: {
    names: bio('PERSON', 'LOCATION', 'GROUP'),
    graph_names: bio('PERSON', 'LOCATION'),
    inner_names: bio('LOCATION'),
    nominals: bio('GROUP', 'PRON-PERSON'),
    cues: ['O', 'B', 'I'],
    links: ['O', 'B-S', 'I-S', 'B-C', 'I-C'],
    relations: ['LOCATED_IN', 'WORKS_FOR', 'RELATED', 'NONE'],
    moods: ['none', 'intended'],
    modalities: ['asserted', 'reported'],
    properties: [],
    upos: ['NOUN', 'VERB', 'PUNCT'],
    deprel: ['root', 'nsubj', 'punct'],
  },
  entityTypes: ['PERSON', 'LOCATION', 'GROUP', 'ROLE'],
  kinds: ['name', 'nominal', 'pronoun'],
  thresholds: { statement: 0.5, plain: 0.5, property: 0.5, cue: 0, coreference: 0 },
});

export const numbers = (feeds: Tensors, name: string): number[] => Array.from(feeds[name]!.data, Number);
export const dim = (feeds: Tensors, name: string, axis: number): number => feeds[name]!.dims[axis]!;

type Heads = Record<'names' | 'graph_names' | 'inner_names' | 'nominals' | 'cues', (word: string) => number>;

const SILENT: Heads = {
  names: () => 0,
  graph_names: () => 0,
  inner_names: () => 0,
  nominals: () => 0,
  cues: () => 0,
};

/** An encoder whose taggers give each word the label that a function of the word says. */
export const encoderOf = (heads: Partial<Heads>): Graph => ({
  run: async (feeds) => {
    const ids = numbers(feeds, 'ids');
    const firsts = numbers(feeds, 'words');
    const words = firsts.map((at) => ids[at]!);
    const hidden = Float32Array.from(words.flatMap((id) => [id, 1]));
    const logits = Object.entries({ ...SILENT, ...heads }).map(([name, label]) => {
      const size = manifest.labels[name as keyof Heads].length;
      const rows = new Float32Array(words.length * size);
      words.forEach((id, w) => {
        rows[w * size + label(VOCABULARY[id]!)] = 9;
      });
      return [name, rows];
    });
    return Object.fromEntries([['hidden', hidden], ...logits]);
  },
});

/** Every head silent: no cue has parts, nothing corefers, nothing is related, each token hangs on the one before. */
export const silentHeads: Omit<Weights['graphs'], 'encoder'> = {
  links: {
    run: async (feeds) => {
      const rows = new Float32Array(dim(feeds, 'cues', 0) * dim(feeds, 'hidden', 0) * 5);
      for (let at = 0; at < rows.length; at += 5) rows[at] = 9;
      return { links: rows };
    },
  },
  coreference: { run: async (feeds) => ({ scores: new Float32Array(dim(feeds, 'pairs', 0)).fill(-1) }) },
  statements: {
    run: async (feeds) => {
      const pairs = dim(feeds, 'pairs', 0);
      const relation = new Float32Array(pairs * 4);
      for (let at = 3; at < relation.length; at += 4) relation[at] = 9;
      return {
        relation,
        plain: new Float32Array(pairs),
        negative: new Float32Array(pairs),
        mood: new Float32Array(pairs * 2),
        modality: new Float32Array(pairs * 2),
        evidence: new Float32Array(pairs * dim(feeds, 'hidden', 0)),
      };
    },
  },
  syntax: {
    run: async (feeds) => {
      const count = dim(feeds, 'tokens', 0);
      const arcs = new Float32Array(count * (count + 1));
      for (let i = 0; i < count; i++) arcs[i * (count + 1) + i] = 9;
      return { upos: new Float32Array(count * 3), arcs, labels: new Float32Array(count * (count + 1) * 3) };
    },
  },
};

export const weightsOf = (graphs: Partial<Weights['graphs']>): Weights => ({
  manifest,
  pieces: new WordPieces(VOCABULARY),
  graphs: { encoder: encoderOf({}), ...silentHeads, ...graphs },
  extractor: 'reader@test',
  close: async () => {},
});

export const articleOf = (text: string): Article => ({
  id: 'a',
  text,
  title: null,
  author: null,
  publisher: null,
  url: null,
  publishedAt: null,
  contentHash: '',
  source: '-',
});
