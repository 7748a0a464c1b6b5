import fc from 'fast-check';
import type { Extraction } from '../../src/model/extraction';
import type { Attribution, Mention, Statement } from '../../src/model/reading';
import type { Span } from '../../src/model/span';
import { isPlain } from '../../src/model/view-rule';
import { vocabulary } from '../../src/model/vocabulary';

/** Extractions that are consistent but mean nothing: any spans, types, speakers, clashes of spans and ids included. */

const { entityTypes, relationTypes } = vocabulary();
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const word = fc.string({ unit: fc.constantFrom('a', 'B', 'é', '😀', '“', ' '), minLength: 1, maxLength: 8 });

const spanIn = (length: number): fc.Arbitrary<Span> =>
  fc
    .tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 12 }))
    .map(([start, size]) => [start, Math.min(length, start + size)] as const);

export const anyExtraction: fc.Arbitrary<Extraction> = fc
  .array(word, { minLength: 1, maxLength: 8 })
  .chain((sentences) => {
    const text = sentences.join('');
    const span = spanIn(text.length);
    const entity = fc.record({
      id: fc.constantFrom('x:1', 'x:2', 'a#1', 'a#2', 'a#3'),
      type: fc.constantFrom(...entityTypes.keys()),
      name: word,
      aliases: fc.array(word, { maxLength: 2 }),
    });
    return fc
      .record({
        entities: fc.uniqueArray(entity, { minLength: 1, maxLength: 5, selector: (e) => e.id }),
        mentions: fc.array(fc.tuple(span, fc.nat()), { minLength: 1, maxLength: 10 }),
        attributions: fc.array(
          fc.record({
            spans: fc.record({
              content: fc.array(span, { maxLength: 2 }),
              cue: fc.array(span, { maxLength: 1 }),
            }),
            speaker: fc.oneof(fc.constantFrom('ARTICLE' as const, 'UNNAMED' as const), fc.nat()),
            nested: fc.boolean(),
            isDuplicate: fc.boolean(),
          }),
          { maxLength: 4 },
        ),
        statements: fc.array(
          fc.record({
            type: fc.constantFrom(...relationTypes.keys()),
            ends: fc.tuple(fc.nat(), fc.nat()),
            evidence: span,
            trigger: fc.option(span),
            role: fc.option(word),
            predicate: fc.option(word),
            modality: fc.constantFrom('asserted', 'reported', 'estimated', 'hypothetical'),
            mood: fc.constantFrom(null, 'intended', 'predicted'),
            polarity: fc.constantFrom('positive', 'negative'),
            isDuplicate: fc.boolean(),
            attribution: fc.option(fc.nat()),
            confidence: unit,
          }),
          { maxLength: 6 },
        ),
        repeats: fc.array(fc.boolean(), { minLength: sentences.length, maxLength: sentences.length }),
        publisher: fc.option(word),
      })
      .map((drawn) => assemble(sentences, text, drawn as Drawn));
  });

interface Drawn {
  entities: { id: string; type: string; name: string; aliases: string[] }[];
  mentions: [Span, number][];
  attributions: {
    spans: { content: Span[]; cue: Span[] };
    speaker: 'ARTICLE' | 'UNNAMED' | number;
    nested: boolean;
    isDuplicate: boolean;
  }[];
  statements: (Omit<Statement, 'head' | 'tail' | 'plain'> & { ends: [number, number] })[];
  repeats: boolean[];
  publisher: string | null;
}

function assemble(pieces: string[], text: string, drawn: Drawn): Extraction {
  let at = 0;
  const sentences = pieces.map((piece, i) => {
    const start = at;
    at += piece.length;
    return { start, end: at, duplicateOf: i > 0 && drawn.repeats[i] ? i - 1 : null };
  });
  const entityOf = drawn.mentions.map(([, n]) => n % drawn.entities.length);
  const mentions = drawn.mentions.map(([[start, end]], i): Mention => {
    const { type } = drawn.entities[entityOf[i]!]!;
    return { start, end, type, exchangeType: type, kind: 'name', by: 'any@1', confidence: 0.5 };
  });
  const attributions = drawn.attributions.map(
    ({ spans, nested, isDuplicate }, i): Attribution => ({
      ...spans,
      source: [],
      sourceMention: null,
      nestedIn: nested && i > 0 ? i - 1 : null,
      quoteType: 'direct',
      certainty: 'certain',
      implicitCue: false,
      isDuplicate,
      by: 'any@1',
      confidence: 0.5,
    }),
  );
  const statements = drawn.statements.map(
    ({ ends, ...s }): Statement => ({
      ...s,
      head: ends[0] % mentions.length,
      tail: ends[1] % mentions.length,
      attribution:
        s.attribution === null || attributions.length === 0 ? null : s.attribution % attributions.length,
      factuality: 'Uu',
      certainty: 'certain',
      validFrom: null,
      validTo: null,
      plain: isPlain(s),
      by: 'any@1',
    }),
  );
  return {
    article: {
      id: 'a',
      text,
      title: null,
      author: null,
      publisher: drawn.publisher,
      url: null,
      publishedAt: null,
      contentHash: 'hash',
      source: '-',
    },
    sentences,
    tokens: [],
    mentions,
    coreference: [],
    attributions,
    statements,
    times: [],
    timings: {},
    extractor: 'any@1',
    entities: drawn.entities.map((entity, e) => ({
      ...entity,
      mentions: entityOf.flatMap((of, m) => (of === e ? [m] : [])),
      subtype: null,
      scope: entity.id.startsWith('x:') ? 'global' : 'document',
      qid: null,
      value: null,
    })),
    entityOf,
    speakers: drawn.attributions.map(({ speaker }) =>
      typeof speaker === 'number' ? speaker % drawn.entities.length : speaker,
    ),
  };
}
