import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createExtractor, type Extractor } from '../../src/extract/pipeline';
import type { Reading } from '../../src/model/reading';
import { articleOf } from './reader/weights';

const ARTICLE = path.join(__dirname, '..', 'articles', 'mobilization-exodus.txt');

let extractor: Extractor;
beforeAll(async () => {
  let ticks = 0;
  extractor = await createExtractor({ threads: 1, milliseconds: () => ticks++ });
});
afterAll(() => extractor.close());

const read = (text: string) => extractor.extract({ ...articleOf(text), publishedAt: '2022-10-01' });

/** Everything that the reading says of the text, checked against the text. */
function check(text: string, reading: Reading): void {
  const spans: (readonly [number, number])[] = [
    ...reading.sentences,
    ...reading.tokens,
    ...reading.mentions,
  ].map(({ start, end }) => [start, end]);
  for (const { source, cue, content } of reading.attributions) spans.push(...source, ...cue, ...content);
  for (const { evidence, trigger } of reading.statements) spans.push(evidence, ...(trigger ? [trigger] : []));
  for (const [start, end] of spans) {
    expect(start >= 0 && start < end && end <= text.length).toBe(true);
    expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
  }
  const { mentions, tokens } = reading;
  for (const { head, tail } of reading.statements) {
    expect(mentions[head]).toBeDefined();
    expect(mentions[tail]).toBeDefined();
  }
  for (const { mention, antecedent } of reading.coreference)
    expect(antecedent >= 0 && antecedent < mention && mention < mentions.length).toBe(true);
  for (const token of tokens) expect(token.head === -1 || tokens[token.head] !== undefined).toBe(true);
  for (const mention of mentions) expect(mention.confidence > 0 && mention.confidence <= 1).toBe(true);
}

test('a real article: every span and index holds, every stage is timed', async () => {
  const text = readFileSync(ARTICLE, 'utf8');
  const reading = await read(text);
  check(text, reading);
  expect(reading.mentions.length).toBeGreaterThan(0);
  expect(reading.tokens.length).toBeGreaterThan(400);
  expect(reading.extractor).toBe(extractor.extractor);
  for (const stage of ['encoder', 'mentions', 'syntax', 'links', 'coreference', 'relations'])
    expect(reading.timings[stage]).toBeGreaterThan(0);
});

test('the same text reads the same, whatever was read before', async () => {
  const text = 'Maria Keller, the mayor of Linz, said on Monday that the bridge would open in May.';
  const first = await read(text);
  await read('Another article. It is about nothing.');
  const { timings: _, ...again } = await read(text);
  expect(first).toMatchObject(again);
});

test('articles read at the same time do not mix', async () => {
  const texts = ['The army left Kherson.', 'Ana Silva met the president in Lisbon, she said.'];
  const apart = [];
  for (const text of texts) apart.push((await read(text)).mentions);
  const together = await Promise.all(texts.map(read));
  expect(together.map(({ mentions }) => mentions)).toEqual(apart);
});

test.each([
  ['nothing', ''],
  ['white space', ' \n\n '],
  ['one word', 'x'],
  ['no space', 'Ab9'.repeat(10_000)],
  ['control and astral characters', '😀\u0000\u200b𝔸 said he. '.repeat(60)],
])('hostile text: %s', async (_, text) => {
  check(text, await read(text));
});
