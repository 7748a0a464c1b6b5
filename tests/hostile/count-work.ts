import type { Weights } from '../../src/extract/reader/session';

/** What the graphs were asked since the last reset. Counts are the same on every machine; times are not. */
export const work = {
  /** Numbers given to the encoder and the heads: words of windows, pairs of mentions in a window, tokens of sentences. */
  numbers: 0,
  /** Pairs of mentions that were compared for coreference. */
  pairs: 0,
};

/** The same weights, counting what they are asked. */
export const counting = (weights: Weights): Weights => ({
  ...weights,
  graphs: Object.fromEntries(
    Object.entries(weights.graphs).map(([name, graph]) => [
      name,
      {
        ...graph,
        run: (feeds: Parameters<typeof graph.run>[0]) => {
          if (name === 'coreference') work.pairs += feeds.pairs!.dims[0]!;
          else for (const tensor of Object.values(feeds)) work.numbers += tensor.data.length;
          return graph.run(feeds);
        },
      },
    ]),
  ) as unknown as Weights['graphs'],
});
