import type { Entity, Extraction, Speaker } from '../../src/model/extraction';
import { namedEntityId, sha256 } from '../../src/model/ids';
import type { Attribution, Mention, Sentence, Statement } from '../../src/model/reading';
import type { Span } from '../../src/model/span';
import { isPlain } from '../../src/model/view-rule';

/** Builds extractions by hand: spans are found by their words, so that a test reads like the article. */

export interface EntityPlan {
  name: string;
  type: string;
  subtype?: string;
  aliases?: string[];
  value?: string;
  scope?: 'global' | 'document';
  /** Words of the mentions; `words@2` is the third occurrence. Default: the first occurrence of the name. */
  mentions?: string[];
}

export interface AttributionPlan {
  source?: string;
  cue?: string;
  content: string;
  speaker: string | 'ARTICLE' | 'UNNAMED';
  nestedIn?: number;
  certainty?: Attribution['certainty'];
  isDuplicate?: boolean;
}

export type StatementPlan = Partial<Omit<Statement, 'head' | 'tail' | 'evidence' | 'trigger'>> & {
  /** "subject words TYPE object words", by words of mentions. */
  head: string;
  type: string;
  tail: string;
  evidence: string;
  trigger?: string;
};

export interface ArticlePlan {
  id: string;
  /** Sentences; joined by a blank. */
  sentences: string[];
  /** Sentence index → the one that it repeats. */
  duplicates?: Record<number, number>;
  title?: string;
  publisher?: string;
  publishedAt?: string;
  entities: EntityPlan[];
  attributions?: AttributionPlan[];
  statements?: StatementPlan[];
}

/** "word@1" → the span of its second occurrence. */
export function find(text: string, words: string): Span {
  const [, plain, nth] = /^(.*?)(?:@(\d+))?$/s.exec(words)!;
  let at = -1;
  for (let n = Number(nth ?? 0); n >= 0; n -= 1) {
    at = text.indexOf(plain!, at + 1);
    if (at < 0) throw new Error(`the text does not hold: ${words}`);
  }
  return [at, at + plain!.length];
}

export function buildExtraction(plan: ArticlePlan): Extraction {
  const text = plan.sentences.join(' ');
  const sentences: Sentence[] = [];
  for (const words of plan.sentences) {
    const start = (sentences.at(-1)?.end ?? -1) + 1;
    const duplicateOf = plan.duplicates?.[sentences.length] ?? null;
    sentences.push({ start, end: start + words.length, duplicateOf });
  }
  const found = plan.entities.flatMap((entity, e) =>
    (entity.mentions ?? [entity.name]).map((words) => ({ e, words, span: find(text, words) })),
  );
  found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const mentions = found.map(({ e, span }): Mention => {
    const { type, name } = plan.entities[e]!;
    const kind = text.slice(span[0], span[1]) === name ? 'name' : 'nominal';
    return { start: span[0], end: span[1], type, exchangeType: type, kind, by: 'hand@1', confidence: 0.9 };
  });
  const entities = plan.entities.map((entity, e): Entity => {
    const scope = entity.scope ?? 'global';
    const slug = entity.name.toLowerCase().replace(/\W+/g, '-');
    return {
      id: scope === 'global' ? namedEntityId(entity.type, entity.name) : `${plan.id}#${slug}`,
      mentions: found.flatMap((m, i) => (m.e === e ? [i] : [])),
      type: entity.type,
      subtype: entity.subtype ?? null,
      name: entity.name,
      aliases: entity.aliases ?? [],
      scope,
      qid: null,
      value: entity.value ?? null,
    };
  });
  const mentionAt = (words: string): number => {
    const span = find(text, words);
    const at = mentions.findIndex((m) => m.start === span[0] && m.end === span[1]);
    if (at < 0) throw new Error(`no mention: ${words}`);
    return at;
  };
  const attributions = (plan.attributions ?? []).map(
    (a): Attribution => ({
      source: a.source === undefined ? [] : [find(text, a.source)],
      cue: a.cue === undefined ? [] : [find(text, a.cue)],
      content: a.content.split(' … ').map((words) => find(text, words)),
      sourceMention: null,
      nestedIn: a.nestedIn ?? null,
      quoteType: 'indirect',
      certainty: a.certainty ?? 'certain',
      implicitCue: a.cue === undefined,
      isDuplicate: a.isDuplicate ?? false,
      by: 'hand@1',
      confidence: 0.8,
    }),
  );
  const speakers = (plan.attributions ?? []).map(({ speaker }): Speaker => {
    if (speaker === 'ARTICLE' || speaker === 'UNNAMED') return speaker;
    return plan.entities.findIndex((entity) => entity.name === speaker);
  });
  const statements = (plan.statements ?? []).map(({ head, tail, evidence, trigger, ...rest }): Statement => {
    const statement = {
      predicate: null,
      role: null,
      modality: (rest.attribution ?? null) === null ? ('asserted' as const) : ('reported' as const),
      mood: null,
      polarity: 'positive' as const,
      factuality: 'CT+' as const,
      certainty: 'certain' as const,
      attribution: null,
      validFrom: null,
      validTo: null,
      isDuplicate: false,
      by: 'hand@1',
      confidence: 0.7,
      ...rest,
      head: mentionAt(head),
      tail: mentionAt(tail),
      evidence: find(text, evidence),
      trigger: trigger === undefined ? null : find(text, trigger),
    };
    return { plain: isPlain(statement), ...statement };
  });
  return {
    article: {
      id: plan.id,
      text,
      title: plan.title ?? null,
      author: null,
      publisher: plan.publisher ?? null,
      url: null,
      publishedAt: plan.publishedAt ?? null,
      contentHash: sha256(text),
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
    extractor: 'hand@1',
    entities,
    entityOf: found.map(({ e }) => e),
    speakers,
  };
}
