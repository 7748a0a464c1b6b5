import { type ArticleReader, createReader } from '../../src/build/read-article';
import { toArticle } from '../../src/ingest/to-article';
import type { Article } from '../../src/model/article';
import { InputError } from '../../src/model/errors';
import { troubles } from './check-extraction';
import { work } from './count-work';
import { HOSTILE } from './kinds';

jest.mock('../../src/extract/reader/session', () => {
  const session = jest.requireActual('../../src/extract/reader/session');
  const { counting } = jest.requireActual('./count-work');
  return {
    ...session,
    loadWeights: async (...given: unknown[]) => counting(await session.loadWeights(...given)),
  };
});

/** Twice the text may cost this much more than twice the work: windows and batches are whole. */
const SLACK = 1.3;
/** Earlier mentions that one mention is compared with, however many there are. */
const MOST_PAIRS = 800;
const LENGTH = 5000;

let reader: ArticleReader;
beforeAll(async () => {
  reader = await createReader();
});
afterAll(() => reader.close());

/** The article of a text, also of one that a careful ingest refuses. */
function articleOf(text: string): Article {
  try {
    return toArticle({ id: 'a', text, metadata: {}, source: '-' }, {});
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { ...toArticle({ id: 'a', text: 'Ada Reyes said so.', metadata: {}, source: '-' }, {}), text };
  }
}

describe.each(HOSTILE)('$name', ({ long }) => {
  test('twice the text is about twice the work', async () => {
    const [one, two] = [long(LENGTH), long(2 * LENGTH)];
    const counted = async (text: string) => {
      Object.assign(work, { numbers: 0, pairs: 0 });
      const { mentions } = await reader.readArticle(articleOf(text));
      return { ...work, mentions: mentions.length };
    };
    const once = await counted(one);
    const twice = await counted(two);
    expect(twice.numbers).toBeLessThanOrEqual((SLACK * two.length * once.numbers) / one.length);
    expect(twice.pairs).toBeLessThanOrEqual(MOST_PAIRS * twice.mentions);
  }, 600_000);
});

test.each([
  ['a word', 'harbourstrike'],
  ['a capital', 'A'],
  ['an address', 'http://a.example/?q='],
  ['no Latin letter', '罢工已经结束'],
  ['an astral character', '👍🏽'],
])(
  '100,000 characters of %s without a space are read with true spans',
  async (_, unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    expect(troubles(await reader.readArticle(articleOf(text)))).toEqual([]);
  },
  600_000,
);
