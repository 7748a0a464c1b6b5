import fc from 'fast-check';
import iconv from 'iconv-lite';
import { decode } from '../../src/ingest/decode';

const TEXT =
  'The café of Señor Müller closed, he said – “for good” – and nobody knows what the town will do about it now.';

describe('decode', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])('%s without being told', (encoding) => {
    expect(decode(iconv.encode(TEXT, encoding), 'a')).toBe(TEXT);
  });
  test.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le'])('%s with a byte order mark', (encoding) => {
    expect(decode(iconv.encode(TEXT, encoding, { addBOM: true }), 'a')).toBe(TEXT);
  });
  test.each(['windows-1251', 'macintosh', 'utf-16be'])('%s when said', (encoding) => {
    const text = encoding === 'windows-1251' ? 'Мэр города сказал' : TEXT.replace('–', '-');
    expect(decode(iconv.encode(text, encoding), 'a', encoding)).toBe(text);
  });
  test('Latin-1 said means Windows-1252, as in browsers', () => {
    expect(decode(Buffer.from([0x93, 0x61, 0xe9, 0x94]), 'a', 'ISO-8859-1')).toBe('“aé”');
  });
  test('Cyrillic in a single-byte encoding is detected', () => {
    const text = 'Мэр города сказал в понедельник, что река затопила нижний город и что помощь уже в пути.';
    expect(decode(iconv.encode(text, 'windows-1251'), 'a')).toBe(text);
  });
  test('UTF-8 with one broken byte says where', () => {
    const bytes = Buffer.concat([Buffer.from('“a” “b” '), Buffer.from([0xe2, 0x28]), Buffer.from('“c”')]);
    expect(() => decode(bytes, 'a')).toThrow(
      expect.objectContaining({ code: 'encoding', data: { source: 'a', encoding: 'utf-8', offset: 16 } }),
    );
    expect(() => decode(bytes, 'a', 'utf-8')).toThrow(expect.objectContaining({ code: 'encoding' }));
  });
  test('any text survives a round through UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const clean = text.replace(/[\p{Cc}\ufffd\ufeff]/gu, 'x');
        expect(decode(Buffer.from(`plain ${clean}`), 'a')).toBe(`plain ${clean}`);
      }),
    );
  });
  test('bytes at random give a text or an InputError, never another error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          expect(typeof decode(bytes, 'a')).toBe('string');
        } catch (error) {
          expect(['binary', 'encoding']).toContain((error as { code: string }).code);
        }
      }),
    );
  });
});
