import fc from 'fast-check';
import { contextOf } from '../../../src/extract/attribution/context';
import { edgeWeights } from '../../../src/extract/attribution/edge-weights';
import { createRedraw } from '../../../src/extract/attribution/redraw';
import type { RawAttribution, Word } from '../../../src/extract/draft';
import type { Span } from '../../../src/model/span';
import { draftOf } from './hand-made';

/** Logits of a label that the head is sure of. */
const SURE = 3;
const LABELS = ['O', 'B-S', 'I-S', 'B-C', 'I-C'];
const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+|[^\s]/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    pieces: [0],
    shape: 0,
    sentence: 0,
  }));

/** A head that is sure of the parts it is told, of nothing else, and in doubt whether `doubtful` is content. */
function headOf(
  text: string,
  source: string,
  cue: string,
  contents: readonly string[],
  doubtful: readonly string[] = [],
): RawAttribution {
  const words = wordsOf(text);
  const links = new Float32Array(words.length * LABELS.length).fill(-SURE);
  const cues = new Float32Array(words.length * 3);
  const inside = (part: string) => {
    const from = text.indexOf(part);
    return words.flatMap(({ start, end }, i) => (start >= from && end <= from + part.length ? [i] : []));
  };
  words.forEach((_, i) => {
    links[i * 5] = SURE;
    cues[i * 3] = SURE;
  });
  const put = (part: string, label: number) => {
    for (const [nth, i] of inside(part).entries()) {
      links[i * 5] = -SURE;
      links[i * 5 + label + (nth === 0 ? 0 : 1)] = SURE;
    }
  };
  for (const part of contents) put(part, 3);
  put(source, 1);
  for (const i of doubtful.flatMap(inside)) {
    links[i * 5] = 0;
    links[i * 5 + 4] = 0;
  }
  for (const [nth, i] of inside(cue).entries())
    cues.set([0, nth === 0 ? SURE : 0, nth === 0 ? 0 : SURE], i * 3);
  const spanOf = (part: string): Span => [text.indexOf(part), text.indexOf(part) + part.length];
  return {
    source: [spanOf(source)],
    cue: [spanOf(cue)],
    content: contents.map(spanOf),
    confidence: 0.9,
    scores: { words, links, cues },
  };
}

/** Parts of speech of the words used here; the rest are nouns. */
const UPOS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    PROPN: 'Ada Okoro May',
    VERB: 'said stay closed knows rained',
    AUX: 'would was is',
    SCONJ: 'that',
    DET: 'the The',
    ADJ: 'northern light',
    ADP: 'until to of',
    CCONJ: 'and',
    PRON: 'us nobody It all',
  }).flatMap(([upos, words]) => words.split(' ').map((word) => [word, upos])),
);

const redrawn = (text: string, raw: RawAttribution) => {
  const { sentences, tokens, mentions } = draftOf(text, []);
  const tagged = tokens!.map((token) => ({
    ...token,
    upos: token.upos === 'PUNCT' ? 'PUNCT' : (UPOS[text.slice(token.start, token.end)] ?? 'NOUN'),
  }));
  const drawn = createRedraw(contextOf(text, sentences!, tagged, mentions!))(raw);
  const words = (spans: readonly Span[]) => spans.map((span) => text.slice(...span));
  return { source: words(drawn.source), cue: words(drawn.cue), content: words(drawn.content), drawn };
};

const BRIDGE = 'Ada Okoro said that the northern bridge would stay closed until May. Traffic was light.';
test.each([
  ['breaks off before it', ['that the northern bridge would stay closed until'], ['May']],
  ['runs over it', ['that the northern bridge would stay closed until May'], ['. Traffic']],
])('where the head is in doubt the content ends with the sentence: it %s', (_, contents, doubtful) => {
  const { content, source, cue } = redrawn(BRIDGE, headOf(BRIDGE, 'Ada Okoro', 'said', contents, doubtful));
  expect(content).toEqual([
    expect.stringMatching(/^that the northern bridge would stay closed until May\.?$/),
  ]);
  expect(source).toEqual(['Ada Okoro']);
  expect(cue).toEqual(['said']);
});

test('a quotation on both sides of the cue stays in two spans', () => {
  const text = '“The road is closed to all of us,” Ada Okoro said, “and nobody knows the reason.” It rained.';
  const { content, cue } = redrawn(
    text,
    headOf(
      text,
      'Ada Okoro',
      'said',
      ['“The road is closed to all of us', '“and nobody knows'],
      ['the reason'],
    ),
  );
  expect(cue).toEqual(['said']);
  expect(content).toEqual([
    expect.stringContaining('The road is closed to all of us'),
    expect.stringContaining('and nobody knows the reason'),
  ]);
});

test('without logits an attribution stays as it is', () => {
  const text = 'Ada Okoro said the road was closed.';
  const { scores: _, ...raw } = headOf(text, 'Ada Okoro', 'said', ['the road was closed']);
  expect(redrawn(text, raw).drawn).toBe(raw);
});

test('a content is not given up when the edges speak against it', () => {
  const text = 'Ada Okoro said so.';
  expect(redrawn(text, headOf(text, 'Ada Okoro', 'said', ['so'], ['so'])).content).not.toEqual([]);
});

test('whatever the logits, the cue is one run around its surest word and no word has two parts', () => {
  const text =
    'The mayor, “Ada Okoro”, said: the road (and the bridge) is closed.\nIt was raining; she left.';
  const words = wordsOf(text);
  const logits = (labels: number) =>
    fc.array(fc.float({ min: -20, max: 20, noNaN: true }), {
      minLength: words.length * labels,
      maxLength: words.length * labels,
    });
  fc.assert(
    fc.property(logits(5), logits(3), fc.nat(words.length - 1), (links, cues, at) => {
      const { start, end } = words[at]!;
      const scores = { words, links: Float32Array.from(links), cues: Float32Array.from(cues) };
      const raw = { source: [], cue: [[start, end] as const], content: [], confidence: 1, scores };
      const { drawn } = redrawn(text, raw);
      expect(drawn.cue).toHaveLength(1);
      expect(drawn.cue[0]![0] <= start && drawn.cue[0]![1] >= end).toBe(true);
      const all = [...drawn.source, ...drawn.cue, ...drawn.content].sort((a, b) => a[0] - b[0]);
      expect(all.every(([from], i) => i === 0 || all[i - 1]![1] <= from)).toBe(true);
    }),
  );
});

test('the weights name only what is looked at', () => {
  const sides = /^(?:left|inside|right)(?: |$)/;
  const seen =
    /^(?:after|before|opens|closes|begins|ends|line|sentence|quoted|in token|window|other sentence|in quotation of cue|beside cue)/;
  for (const name of edgeWeights().edges.keys()) expect(name.replace(sides, '') || 'line').toMatch(seen);
});
