import { foldName, sha1, sha256 } from '../../model/ids';
import type { Properties } from '../../model/store';
import type { HeldGraph } from './held-graph';
import { type Invariant, nameOfNode, shown } from './invariant';

/** The characters under two offset properties; null where they lie outside the text or are none. */
function under(text: string, p: Properties, start: string, end: string): string | null {
  const [from, to] = [p[start], p[end]];
  if (typeof from !== 'number' || typeof to !== 'number') return null;
  const found = Number.isInteger(from) && from >= 0 ? text.slice(from, to) : '';
  return found !== '' && found.length === to - from ? found : null;
}

/** True when the pieces of `words` (joined by " … ") stand in `text` one after the other. */
function holdsInOrder(text: string, words: string): boolean {
  let at = 0;
  return words.split(' … ').every((piece) => {
    const found = text.indexOf(piece, at);
    at = found + piece.length;
    return found >= 0;
  });
}

/** Properties that are a place in the text: `[start, end, words]`; a place may be missing unless it is `startOff`. */
type Place = readonly [start: string, end: string, words: string | null];
const PLACES: Readonly<Record<string, readonly Place[]>> = {
  Sentence: [['startOff', 'endOff', 'text']],
  Mention: [['startOff', 'endOff', 'text']],
  Claim: [
    ['startOff', 'endOff', null],
    ['cueStart', 'cueEnd', null],
  ],
  Statement: [
    ['startOff', 'endOff', null],
    ['triggerStart', 'triggerEnd', 'trigger'],
    ['subjectStart', 'subjectEnd', null],
    ['objectStart', 'objectEnd', null],
  ],
};

/** Words that stand somewhere in the passage, without offsets of their own. */
const WORDS: Readonly<Record<string, (p: Properties, text: string) => string | null>> = {
  Claim: (p, text) =>
    typeof p.text === 'string' && holdsInOrder(under(text, p, 'startOff', 'endOff') ?? '', p.text)
      ? null
      : 'text',
  Statement: (p, text) => (p.quote === undefined || text.includes(String(p.quote)) ? null : 'quote'),
};

export const spans: Invariant = {
  name: 'spans',
  meaning: 'every span lies inside the text of its article and holds the words that are stored of it',
  start(report, held: HeldGraph) {
    return {
      node(node) {
        const places = PLACES[node.labels[0]!];
        if (places === undefined) return;
        const { properties: p } = node;
        const text = held.text(p.articleId);
        if (text === null)
          return report(nameOfNode(node), `there is no text of article ${shown(p.articleId)}`);
        for (const [start, end, words] of places) {
          if (p[start] === undefined && p[end] === undefined && start !== 'startOff') continue;
          const found = under(text, p, start, end);
          if (found === null)
            report(
              nameOfNode(node),
              `${start} ${shown(p[start])} to ${end} ${shown(p[end])} is no place in the text`,
            );
          else if (words !== null && p[words] !== found)
            report(nameOfNode(node), `${words} is ${shown(p[words])}, the text says ${shown(found)}`);
        }
        const missing = WORDS[node.labels[0]!]?.(p, text) ?? null;
        if (missing !== null)
          report(nameOfNode(node), `${missing} ${shown(p[missing])} does not stand there`);
      },
    };
  },
};

/** Hashes of texts: by them an article is known to be unchanged, and a sentence to be repeated. */
const HASHES: Readonly<Record<string, { readonly property: string; of(text: string): string }>> = {
  Article: { property: 'contentHash', of: sha256 },
  Sentence: { property: 'textHash', of: (text) => sha1(foldName(text)) },
};

export const hashes: Invariant = {
  name: 'hashes',
  meaning: 'the hash of every article and sentence is that of its text',
  start: (report) => ({
    node(node) {
      const hash = HASHES[node.labels[0]!];
      if (hash === undefined) return;
      const { [hash.property]: stored, text } = node.properties;
      if (typeof text !== 'string') report(nameOfNode(node), 'it has no text');
      else if (stored !== hash.of(text))
        report(
          nameOfNode(node),
          `${hash.property} is ${shown(stored)}, its text gives ${shown(hash.of(text))}`,
        );
    },
  }),
};
