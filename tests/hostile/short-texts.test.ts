import fc from 'fast-check';
import { type ArticleReader, createReader } from '../../src/build/read-article';
import { readArticles } from '../../src/ingest/read-articles';
import { toArticle } from '../../src/ingest/to-article';
import type { Article } from '../../src/model/article';
import { InputError } from '../../src/model/errors';
import { troubles } from './check-extraction';
import { HOSTILE } from './kinds';

/** 20 kinds of 500 make the 10,000. */
const EACH = 500;
const SEED = 20_310_405;
/** Why a text may be refused; the first two of them say that it is no English text. */
const REFUSALS = ['not-english', 'no-text', 'empty', 'binary', 'encoding'];

let reader: ArticleReader;
beforeAll(async () => {
  reader = await createReader();
});
afterAll(() => reader.close());

/** The text as a file of bytes; lone halves of characters, which no bytes can hold, as JSON Lines can. */
async function ingested(text: string): Promise<Article | string> {
  const whole = Buffer.from(text).toString('utf8') === text;
  const [format, input] = whole ? ['text', text] : ['jsonl', JSON.stringify({ id: 'a', text })];
  for await (const item of readArticles(['-'], { format }, { stdin: bytes(input) }))
    return 'article' in item ? item.article : item.error.code;
  return 'nothing';
}
async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** The article of a text that a careful ingest would refuse. */
function forced(text: string): Article | null {
  const article = toArticle({ id: 'a', text: 'Ada Reyes said so.', metadata: {}, source: '-' }, {});
  return text.trim() === '' ? null : { ...article, text };
}

describe.each(HOSTILE)('$name', ({ short }) => {
  const texts = fc.sample(short, { numRuns: EACH, seed: SEED });

  test('is read with true spans, or refused for a reason', async () => {
    const wrong: unknown[] = [];
    for (const [i, text] of texts.entries()) {
      const got = await ingested(text).catch((error: Error) => `threw ${error.stack}`);
      if (typeof got === 'string' && !REFUSALS.includes(got)) wrong.push({ i, text, got });
      // the reader itself must survive what ingest refuses, too: one in eight
      const article = typeof got === 'string' ? (i % 8 === 0 ? forced(text) : null) : got;
      if (article === null) continue;
      try {
        const found = troubles(await reader.readArticle(article));
        if (found.length > 0) wrong.push({ i, text, found: found.slice(0, 3) });
      } catch (error) {
        wrong.push({
          i,
          text,
          got: error instanceof InputError ? error.code : String((error as Error).stack),
        });
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  }, 600_000);
});

test('there are 10,000 of them', () => expect(HOSTILE.length * EACH).toBeGreaterThanOrEqual(10_000));
