import type { Entity, Extraction, Speaker } from '../model/extraction';
import type { Attribution, Statement } from '../model/reading';
import type { Span } from '../model/span';
import type {
  ExchangeAttribution,
  ExchangeDocument,
  ExchangeEntity,
  ExchangeRelation,
} from './exchange-document';
import { wikidataProperty } from './wikidata-property';

const rounded = (confidence: number): number => Math.round(confidence * 1e4) / 1e4;

const relation = (s: Statement, x: Extraction): ExchangeRelation => {
  const entityAt = (mention: number): Entity | undefined => x.entities[x.entityOf[mention] ?? -1];
  return {
    type: s.type,
    head: s.head,
    tail: s.tail,
    level: 'mention',
    evidence: [s.evidence],
    trigger: s.trigger,
    predicate: s.predicate,
    role: s.role,
    modality: s.modality,
    mood: s.mood,
    polarity: s.polarity,
    factuality: s.factuality,
    attribution: s.attribution,
    plain: s.plain,
    duplicate: s.isDuplicate,
    validFrom: s.validFrom,
    validTo: s.validTo,
    by: s.by,
    confidence: rounded(s.confidence),
    ...wikidataProperty({
      relation: s.type,
      headType: x.mentions[s.head]!.type,
      tailType: x.mentions[s.tail]!.type,
      tailSubtype: entityAt(s.tail)?.subtype ?? null,
      role: s.role,
      predicate: s.predicate,
    }),
  };
};

const attribution = (a: Attribution, speaker: Speaker): ExchangeAttribution => ({
  source: a.source,
  cue: a.cue,
  content: a.content,
  speaker: typeof speaker === 'number' ? speaker : null,
  voice: typeof speaker === 'number' ? 'ENTITY' : speaker,
  nestedIn: a.nestedIn,
  quoteType: a.quoteType,
  certainty: a.certainty,
  by: a.by,
  confidence: rounded(a.confidence),
});

/**
 * One read article in the exchange format, ready for JSON.stringify. Clusters are the extraction's entities and mentions
 * keep their places, so that every index of the extraction holds in the document too.
 */
export function exchangeDocument(x: Extraction): ExchangeDocument {
  const { article } = x;
  const given = (key: string, value: string | null) => (value === null ? {} : { [key]: value });
  return {
    id: article.id,
    text: article.text,
    ...given('title', article.title),
    ...given('author', article.author),
    ...given('publisher', article.publisher),
    ...given('url', article.url),
    ...given('date', article.publishedAt),
    ...(article.foreign === undefined ? {} : { foreign: article.foreign }),
    extractor: x.extractor,
    sentences: x.sentences.map((s): Span => [s.start, s.end]),
    tokens: x.tokens.map(({ start, end, upos, lemma, head, deprel }) => ({
      start,
      end,
      upos,
      lemma,
      head,
      deprel,
    })),
    entities: x.mentions.map(
      (m, i): ExchangeEntity => ({
        start: m.start,
        end: m.end,
        type: m.exchangeType,
        kind: m.kind,
        cluster: x.entities[x.entityOf[i] ?? -1] ? x.entityOf[i]! : null,
        by: m.by,
        confidence: rounded(m.confidence),
      }),
    ),
    clusters: x.entities.map((e) => e.mentions),
    names: x.entities.map((e) => e.name),
    subtypes: x.entities.map((e) => e.subtype),
    ids: x.entities.map((e) => e.id),
    qids: x.entities.map((e) => e.qid),
    linkConfidences: x.entities.map((e) => e.linkConfidence ?? null),
    relations: x.statements.map((s) => relation(s, x)),
    attributions: x.attributions.map((a, i) => attribution(a, x.speakers[i] ?? 'UNNAMED')),
    duplicates: x.sentences.flatMap((s): [Span, Span][] => {
      const original = s.duplicateOf === null ? undefined : x.sentences[s.duplicateOf];
      return original
        ? [
            [
              [s.start, s.end],
              [original.start, original.end],
            ],
          ]
        : [];
    }),
  };
}
