import { InputError } from '../model/errors';
import { signatureOf } from './signatures';

/** Share of control characters above which bytes are no text. */
const MOST_CONTROLS = 0.01;
/** Share of bytes ≥ 0x80 below which an unknown single-byte text is Windows-1252: English with some accents and quotes. */
const MOST_HIGH_BYTES = 0.08;
const SAMPLE = 1 << 16;

const MARKS: readonly { readonly encoding: string; readonly mark: readonly number[] }[] = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-32le', mark: [0xff, 0xfe, 0, 0] },
  { encoding: 'utf-32be', mark: [0, 0, 0xfe, 0xff] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
];

/** The encoding that a byte order mark announces, or null. */
export const markedEncoding = (bytes: Uint8Array): string | null =>
  MARKS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte))?.encoding ?? null;

/**
 * Bytes → text, its byte order mark removed. `said` is an encoding's name (IANA); without it the mark, then UTF-16 and UTF-8 by
 * their form, then a guess decide. Throws InputError: `binary` (`what`), `encoding` (`encoding`, `offset`).
 */
export function decode(bytes: Uint8Array, source: string, said?: string): string {
  const encoding = said ?? markedEncoding(bytes) ?? wideEncoding(bytes);
  if (encoding === null || isUtf8(encoding)) {
    const what = signatureOf(bytes) ?? (holdsControls(bytes) ? 'data' : null);
    if (what !== null) throw new InputError('binary', { source, what });
  }
  const text =
    encoding !== null && !isUtf8(encoding)
      ? decodeAs(bytes, encoding, source)
      : (decodeUtf8(bytes) ?? decodeUnmarked(bytes, source, encoding));
  refuseDamage(text, encoding ?? 'utf-8', source);
  return text;
}

const isUtf8 = (encoding: string): boolean => /^utf-?8$/i.test(encoding);

/** Valid UTF-8 decoded, or null. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Not UTF-8: damaged UTF-8 is refused, anything else is guessed. */
function decodeUnmarked(bytes: Uint8Array, source: string, said: string | null): string {
  const { valid, broken, offset } = sequences(bytes);
  if (said !== null || valid > 2 * broken)
    throw new InputError('encoding', { source, encoding: 'utf-8', offset });
  const high = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0) / bytes.length;
  if (high < MOST_HIGH_BYTES) return decodeAs(bytes, 'windows-1252', source);
  // loaded only for the rare file that needs it
  const { detect } = require('chardet') as typeof import('chardet');
  return decodeAs(bytes, detect(bytes.subarray(0, SAMPLE)) ?? 'windows-1252', source);
}

/** True when text in an encoding of this name (IANA) can be decoded. */
export const isEncoding = (name: string): boolean => iconv().encodingExists(name);

/** Loaded only for a text that is not UTF-8. */
const iconv = (): typeof import('iconv-lite') => require('iconv-lite');

function decodeAs(bytes: Uint8Array, encoding: string, source: string): string {
  // as browsers do: Latin-1 with typographic quotes is Windows-1252
  const name = /^(?:iso-?8859-?1|latin-?1|us-ascii|ascii)$/i.test(encoding) ? 'windows-1252' : encoding;
  if (!isEncoding(name)) throw new InputError('encoding', { source, encoding, reason: 'unknown' });
  return iconv().decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name, {
    stripBOM: true,
  });
}

/** UTF-16 without a mark: in Latin text every other byte is zero. */
function wideEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.length < 4) return null;
  const zeros = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1;
  const [even = 0, odd = 0] = zeros.map((count) => count / (sample.length / 2));
  if (odd > 0.7 && even < 0.05) return 'utf-16le';
  return even > 0.7 && odd < 0.05 ? 'utf-16be' : null;
}

const isControl = (code: number): boolean =>
  (code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 0x1b) || code === 0x7f;

function holdsControls(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (isControl(byte)) controls++;
  }
  return controls > bytes.length * MOST_CONTROLS;
}

/** Multi-byte sequences of UTF-8 that are well-formed and that are not, and where the first broken one stands. */
function sequences(bytes: Uint8Array): { valid: number; broken: number; offset: number } {
  let valid = 0;
  let broken = 0;
  let offset = -1;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] as number;
    if (lead < 0x80) continue;
    const more = lead >= 0xf0 && lead < 0xf5 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0;
    let seen = 0;
    while (lead < 0xf5 && seen < more && ((bytes[i + seen + 1] ?? 0) & 0xc0) === 0x80) seen++;
    if (more > 0 && seen === more) {
      valid++;
      i += more;
    } else {
      broken++;
      if (offset < 0) offset = i;
    }
  }
  return { valid, broken, offset };
}

/** Throws `encoding` when the decoded text is full of replacement characters, `binary` when full of controls. */
export function refuseDamage(text: string, encoding: string, source: string): void {
  let replaced = 0;
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) replaced++;
    else if (isControl(code)) controls++;
  }
  if (replaced > 2 && replaced > text.length / 500)
    throw new InputError('encoding', { source, encoding, offset: text.indexOf('\ufffd') });
  if (controls > text.length * MOST_CONTROLS) throw new InputError('binary', { source, what: 'data' });
}
