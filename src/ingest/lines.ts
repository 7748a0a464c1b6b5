/** One line of a stream of bytes, counted from 1; `bytes` is null when it was longer than allowed. */
export interface ByteLine {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

/** Splits a stream at line feeds without holding more than one line. A line longer than `most` bytes is dropped and said so. */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>, most: number): AsyncIterable<ByteLine> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const line = (): ByteLine => ({ number: number++, bytes: size > most ? null : Buffer.concat(parts) });
  const add = (part: Uint8Array): void => {
    size += part.length;
    if (size > most) parts = [];
    else parts.push(part);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      add(chunk.subarray(from, end));
      yield line();
      parts = [];
      size = 0;
      from = end + 1;
    }
    add(chunk.subarray(from));
  }
  if (size > 0) yield line();
}
