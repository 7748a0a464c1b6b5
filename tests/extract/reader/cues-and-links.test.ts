import { rawAttributions } from '../../../src/extract/reader/cues-and-links';
import { encode } from '../../../src/extract/reader/encoder';
import { wordsOf } from '../../../src/extract/reader/words';
import { dim, encoderOf, manifest, numbers, silentHeads, VOCABULARY, weightsOf } from './weights';

/** Labels the words of the window by a function of word and cue. */
const linksOf = (label: (word: string, at: number, cue: number) => number) => ({
  run: async (feeds: Parameters<typeof silentHeads.links.run>[0]) => {
    const width = dim(feeds, 'hidden', 0);
    const cues = numbers(feeds, 'cues');
    const hidden = numbers(feeds, 'hidden');
    const links = new Float32Array((cues.length / 2) * width * 5);
    for (let c = 0; c < cues.length / 2; c++)
      for (let w = 0; w < width; w++)
        links[(c * width + w) * 5 + label(VOCABULARY[hidden[2 * w]!]!, w, cues[2 * c]!)] = 9;
    return { links };
  },
});

const read = async (text: string, sentences: [number, number][], links = silentHeads.links) => {
  const weights = weightsOf({ encoder: encoderOf({ cues: (w) => (w === 'said' ? 1 : 0) }), links });
  const words = wordsOf(
    text,
    sentences.map(([start, end]) => ({ start, end })),
    weights.pieces,
  );
  const { windows, tagging } = await encode(words, weights);
  return { found: await rawAttributions(words, windows, tagging, weights), windows };
};

test('source, cue and content as spans of the text', async () => {
  const text = 'Putin said that troops left.';
  const links = linksOf((word) => ({ putin: 1, that: 3, troops: 4, left: 4 })[word] ?? 0);
  const { found } = await read(text, [[0, text.length]], links);
  expect(found).toMatchObject([{ source: [[0, 5]], cue: [[6, 10]], content: [[11, 27]] }]);
  expect(found[0]!.confidence).toBeGreaterThan(0.9);
});

test('discontinuous content, no source', async () => {
  const text = 'troops left, said Putin, the army.';
  const links = linksOf((word) => ({ troops: 3, left: 4, army: 3 })[word] ?? 0);
  const { found } = await read(text, [[0, text.length]], links);
  expect(found[0]).toMatchObject({
    source: [],
    content: [
      [0, 11],
      [29, 33],
    ],
  });
});

test('two cues of one window are two attributions, in order; each is asked in a window that holds it', async () => {
  const part = 'Putin said that troops left. ';
  const text = part.repeat(4).trim();
  const sentences = [0, 1, 2, 3].map((i): [number, number] => [i * part.length, (i + 1) * part.length - 1]);
  const links = linksOf((_, at, cue) =>
    at === cue - 1 ? 1 : at > cue && at <= cue + 3 ? (at === cue + 1 ? 3 : 4) : 0,
  );
  const { found, windows } = await read(text, sentences, links);
  expect(windows.length).toBeGreaterThan(1);
  expect(found.map((a) => text.slice(...a.cue[0]!))).toEqual(['said', 'said', 'said', 'said']);
  expect(found.map((a) => a.source[0]![0])).toEqual(sentences.map(([start]) => start));
  for (const { content } of found) expect(content.map((s) => text.slice(...s))).toEqual(['that troops left']);
});

test('no cue, no run of the graph', async () => {
  const links = { run: () => Promise.reject(new Error('asked')) };
  expect((await read('Putin left.', [[0, 11]], links)).found).toEqual([]);
});

test('the cue threshold of the manifest is honoured', async () => {
  const weights = weightsOf({ encoder: encoderOf({ cues: () => 0 }) });
  const words = wordsOf('Putin said', [{ start: 0, end: 10 }], weights.pieces);
  const { windows, tagging } = await encode(words, weights);
  const eager = { ...weights, manifest: { ...manifest, thresholds: { ...manifest.thresholds, cue: 20 } } };
  expect(await rawAttributions(words, windows, tagging, eager)).not.toEqual([]);
});
