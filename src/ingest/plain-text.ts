import { decode } from './decode';
import { type Format, hasExtension } from './format';

const EXTENSIONS = ['.txt', '.text'];

/** Plain text: stored as it is, decoded and without its byte order mark. The last format: takes whatever no other one takes. */
export const plainText: Format = {
  name: 'text',
  extensions: EXTENSIONS,
  matches: (path) => hasExtension(path, EXTENSIONS),
  async *read(input, { encoding }) {
    const text = decode(await input.bytes(), input.source, encoding);
    yield { id: null, text, metadata: {}, source: input.source };
  },
};
