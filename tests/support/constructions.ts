import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ArticleReader } from '../../src/build/read-article';
import { type Tree, treeOf } from '../../src/extract/attribution/tree';
import { toArticle } from '../../src/ingest/to-article';
import type { Extraction } from '../../src/model/extraction';
import type { Mention } from '../../src/model/reading';
import type { Span } from '../../src/model/span';
import { vocabulary } from '../../src/model/vocabulary';

/** Invented sentences of `tests/extract/constructions/`, one file for each construction, with what must and must not be read. */
export const CONSTRUCTIONS_DIR = path.join(__dirname, '..', 'extract', 'constructions');

const triple = z.strictObject({
  /** Words of the sentence: the first place where they stand. */
  subject: z.string(),
  /** Any of these types will do. */
  relations: z.array(z.string()).nonempty(),
  object: z.string(),
});
type Triple = z.infer<typeof triple>;

const sentence = z.strictObject({
  text: z.string(),
  /** Edges that must be there. */
  read: z.array(triple).default([]),
  /** Edges that must not be there, under any of the types. */
  notRead: z.array(triple).default([]),
  /** The speaker of the innermost attribution that holds the claim. */
  speakers: z.array(z.strictObject({ claim: z.string(), speaker: z.string() })).default([]),
});
type Sentence = z.infer<typeof sentence>;

export interface Construction {
  readonly name: string;
  readonly sentences: readonly Sentence[];
}

/** Every construction, checked against the vocabulary and its own sentences. Throws where one is wrong. */
export function constructions(): readonly Construction[] {
  const files = readdirSync(CONSTRUCTIONS_DIR).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => {
    const content = JSON.parse(readFileSync(path.join(CONSTRUCTIONS_DIR, file), 'utf8'));
    const sentences = z.array(sentence).min(10).parse(content);
    for (const { text, read, notRead, speakers } of sentences) {
      const words = [
        ...[...read, ...notRead].flatMap(({ subject, object }) => [subject, object]),
        ...speakers.flatMap(({ claim, speaker }) => [claim, speaker]),
      ];
      for (const word of words)
        if (!text.includes(word)) throw new Error(`${file}: "${word}" is not in "${text}"`);
      for (const { relations } of [...read, ...notRead])
        for (const relation of relations)
          if (!vocabulary().relationTypes.has(relation)) throw new Error(`${file}: unknown ${relation}`);
    }
    return { name: path.basename(file, '.json'), sentences };
  });
}

/** Kinds of expectation, each counted for itself. */
export const KINDS = ['read', 'notRead', 'speakers'] as const;
export type Kind = (typeof KINDS)[number];

export interface Outcome {
  readonly kind: Kind;
  readonly text: string;
  readonly what: string;
  readonly holds: boolean;
}

/** A mention stands for words that end where it ends, or that have the same head in the tree. */
function standsFor(tree: Tree, { start, end }: Mention, words: Span): boolean {
  const shared = Math.min(end, words[1]) - Math.max(start, words[0]);
  return shared > 0 && (end === words[1] || tree.headOf([start, end]) === tree.headOf(words));
}

function outcomes(item: Sentence, extraction: Extraction): readonly Outcome[] {
  const { mentions, entityOf, statements, attributions, speakers } = extraction;
  const { text } = item;
  const tree = treeOf(text, extraction.tokens);
  const entitiesOf = (words: string): ReadonlySet<number> => {
    const start = text.indexOf(words);
    return new Set(
      mentions.flatMap((mention, index) =>
        standsFor(tree, mention, [start, start + words.length]) ? [entityOf[index]!] : [],
      ),
    );
  };
  const hasEdge = ({ subject, relations, object }: Triple): boolean => {
    const [from, to] = [entitiesOf(subject), entitiesOf(object)];
    return statements.some(({ type, head, tail, plain }) => {
      if (!plain || !relations.includes(type)) return false;
      const [a, b] = [entityOf[head]!, entityOf[tail]!];
      const turns = vocabulary().relationTypes.get(type)?.symmetric === true;
      return (from.has(a) && to.has(b)) || (turns && from.has(b) && to.has(a));
    });
  };
  const hasSpeaker = (claim: string, speaker: string): boolean => {
    const [start, end] = [text.indexOf(claim), text.indexOf(claim) + claim.length];
    const covering = attributions
      .map(({ content }, index) => ({
        index,
        size: content.reduce((sum, [from, to]) => sum + to - from, 0),
        shared: content.reduce(
          (sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)),
          0,
        ),
      }))
      .filter(({ shared }) => shared * 2 >= claim.length)
      .sort((a, b) => a.size - b.size)[0];
    const said = covering && speakers[covering.index];
    return typeof said === 'number' && entitiesOf(speaker).has(said);
  };
  const say = ({ subject, relations, object }: Triple) => `${subject} –${relations.join('|')}→ ${object}`;
  return [
    ...item.read.map((t) => ({ kind: 'read' as const, text, what: say(t), holds: hasEdge(t) })),
    ...item.notRead.map((t) => ({ kind: 'notRead' as const, text, what: say(t), holds: !hasEdge(t) })),
    ...item.speakers.map(({ claim, speaker }) => ({
      kind: 'speakers' as const,
      text,
      what: `“${claim}” – ${speaker}`,
      holds: hasSpeaker(claim, speaker),
    })),
  ];
}

/** Reads every sentence as an article of its own and holds the expectations against it. */
export async function readConstruction(
  { name, sentences }: Construction,
  reader: ArticleReader,
): Promise<readonly Outcome[]> {
  const all: Outcome[] = [];
  for (const [index, item] of sentences.entries()) {
    const article = toArticle({ id: null, text: item.text, metadata: {}, source: `${name}-${index}` }, {});
    all.push(...outcomes(item, await reader.readArticle(article)));
  }
  return all;
}
