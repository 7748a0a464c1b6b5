import fc from 'fast-check';
import { foreignPassages } from '../../src/ingest/foreign-passages';
import { toArticle } from '../../src/ingest/to-article';
import { readableText } from '../../src/model/readable-text';

const ENGLISH =
  'The mayor of Venn said on Monday that the river had flooded the lower town and that help was on its way to the people there.';
const MORE =
  'He thanked the volunteers who had worked through the night, and asked everybody else to stay at home.';
const GERMAN =
  'Der Bürgermeister sagte am Montag, dass der Fluss die untere Stadt überflutet habe und dass die Hilfe unterwegs sei.';
const FRENCH =
  'Le maire a déclaré lundi que la rivière avait inondé la partie basse et que les secours étaient en route pour la ville.';

const read = (text: string) => foreignPassages(text).map((p) => [text.slice(p.start, p.end), p.language]);

describe('foreignPassages', () => {
  test('are the paragraphs in another language, neighbours of one language joined', () => {
    expect(read(`${ENGLISH}\n\n${GERMAN}\n\n${GERMAN}\n\n${MORE}\n\n${FRENCH}`)).toEqual([
      [`${GERMAN}\n\n${GERMAN}`, 'German'],
      [FRENCH, 'French'],
    ]);
  });

  test('may be broken to fit a page, and need no blank line when they are long', () => {
    const wrapped = GERMAN.replace('dass der', 'dass\nder').replace('habe und', 'habe\r\nund');
    expect(read(`${ENGLISH}\n\n${wrapped}`)).toEqual([[wrapped, 'German']]);
    const long = `${GERMAN} ${GERMAN}`;
    expect(read(`${ENGLISH} ${MORE}\n${long}\n${MORE} ${ENGLISH}`)).toEqual([[long, 'German']]);
  });

  test('a foreign quotation or name inside an English paragraph is none', () => {
    expect(
      read(`${ENGLISH} “La ville est à nous et nous allons la garder,” he said.\n\nDer Spiegel\n\n${MORE}`),
    ).toEqual([]);
  });

  test('are blank in the text that is read, which keeps its length', () => {
    const paragraph = fc.constantFrom(
      ENGLISH,
      MORE,
      GERMAN,
      FRENCH,
      'Мэр города сказал, что река затопила нижний город и рынок у моста.',
    );
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 8 }), (paragraphs) => {
        const text = paragraphs.join('\n\n');
        const foreign = foreignPassages(text);
        const readable = readableText({ text, foreign });
        expect(readable).toHaveLength(text.length);
        expect(
          readable
            .trim()
            .split(/\s*\n\s*/)
            .filter(Boolean),
        ).toEqual(paragraphs.filter((p) => p === ENGLISH || p === MORE));
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});

describe('toArticle', () => {
  const article = (text: string) => toArticle({ id: 'a', text, metadata: {}, source: 'a.txt' }, {});

  test('keeps the text and says which passages are foreign', () => {
    const text = `${ENGLISH} ${MORE}\n\n${ENGLISH}\n\n${GERMAN}`;
    expect(article(text)).toMatchObject({
      text,
      foreign: [{ start: text.length - GERMAN.length, end: text.length, language: 'German' }],
    });
    expect(article(ENGLISH)).not.toHaveProperty('foreign');
  });

  test('refuses a text of foreign passages only, by the name of the language', () => {
    expect(() => article(`${GERMAN}\n\n${GERMAN}`)).toThrow(
      expect.objectContaining({ code: 'not-english', data: { source: 'a.txt', language: 'German' } }),
    );
  });
});
