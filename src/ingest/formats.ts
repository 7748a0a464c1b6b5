import type { Format } from './format';
import { html } from './html';
import { jsonLines } from './json-lines';
import { markdown } from './markdown';
import { plainText } from './plain-text';

/** Every format that can be read, in the order in which they are asked. A new one is added here. */
export const formats: readonly Format[] = [jsonLines, markdown, html, plainText];

/** File name endings of things that are no articles, so that their markup is not read as prose. */
const OTHERS = /\.(?:json|xml|rss|atom|csv|tsv|ya?ml|tex|sql|log|js|ts|py|css)$/i;

/**
 * The format of an input: by its name's ending, then by its first bytes, else plain text; null when it is known to be something
 * else. `named` overrides all.
 */
export function formatOf(path: string, head: Uint8Array, named?: string): Format | null {
  if (named !== undefined) return formats.find((format) => format.name === named) ?? null;
  const byName = formats.find(({ extensions }) =>
    extensions.some((ending) => path.toLowerCase().endsWith(ending)),
  );
  return (
    byName ?? formats.find((format) => format.matches(path, head)) ?? (OTHERS.test(path) ? null : plainText)
  );
}
