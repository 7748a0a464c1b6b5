import type { Extraction, Speaker } from '../../src/model/extraction';
import { sha256 } from '../../src/model/ids';
import type { Attribution, Mention, Sentence, Statement } from '../../src/model/reading';
import type { Span } from '../../src/model/span';
import { isPlain } from '../../src/model/view-rule';

/** An extraction made by hand from an invented article: spans are named by their words, so that a test reads like a text. */

export const ARTICLE_ID = 'harbour';

export const TEXT = `The Meridian Company bought the North Ferry Terminal in March, Lena Ortiz told the Harbour Times. Ortiz, who heads Port Alder's council, praised the Meridian Company.

The company did not close the North Ferry Terminal. It may sell the terminal to Tomás Peña, the Harbour Times reports. Tomás Peña lives in Port Alder.`;

interface EntitySpec {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly aliases?: readonly string[];
  /** Id and how sure the link is. */
  readonly wikidata?: readonly [qid: string, confidence: number];
  /** Words, each found after the one before it. */
  readonly mentions: readonly string[];
}

const ENTITIES: readonly EntitySpec[] = [
  {
    id: 'x:meridian',
    name: 'Meridian Company',
    type: 'ORGANIZATION',
    aliases: ['Meridian'],
    mentions: ['Meridian Company', 'Meridian Company', 'The company', 'It'],
  },
  {
    id: 'x:terminal',
    name: 'North Ferry Terminal',
    type: 'FACILITY',
    mentions: ['North Ferry Terminal', 'North Ferry Terminal', 'the terminal'],
  },
  { id: 'x:ortiz', name: 'Lena Ortiz', type: 'PERSON', mentions: ['Lena Ortiz', 'Ortiz, who'] },
  {
    id: 'x:times',
    name: 'Harbour Times',
    wikidata: ['Q4115189', 0.93],
    type: 'ORGANIZATION',
    mentions: ['Harbour Times', 'Harbour Times'],
  },
  { id: 'x:alder', name: 'Port Alder', type: 'LOCATION', mentions: ['Port Alder', 'Port Alder'] },
  { id: 'x:pena', name: 'Tomás Peña', type: 'PERSON', mentions: ['Tomás Peña', 'Tomás Peña lives'] },
  { id: 'harbour#march', name: 'March', type: 'DATE', mentions: ['March'] },
];

/** Words that a mention's own words only end or begin with stand apart: "Ortiz, who" finds "Ortiz". */
const mentionWords = (words: string): string => words.replace(/(, who| lives)$/, '');

export function spanOf(words: string, from = 0): Span {
  const start = TEXT.indexOf(words, from);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return [start, start + words.length];
}

function readMentions() {
  const mentions: Mention[] = [];
  const entityOf: number[] = [];
  const entities = ENTITIES.map(({ mentions: words, aliases = [], wikidata, ...rest }, index) => {
    let from = 0;
    const own = words.map((w) => {
      const [start] = spanOf(w, from);
      const end = start + mentionWords(w).length;
      from = end;
      entityOf.push(index);
      const kind = w === 'It' ? 'pronoun' : w.startsWith('T') && w.includes('company') ? 'nominal' : 'name';
      return (
        mentions.push({
          start,
          end,
          type: rest.type,
          exchangeType: rest.type,
          kind,
          by: 'names@1',
          confidence: 0.9,
        }) - 1
      );
    });
    return {
      ...rest,
      mentions: own,
      aliases,
      subtype: null,
      scope: 'global' as const,
      qid: wikidata?.[0] ?? null,
      linkConfidence: wikidata?.[1] ?? null,
      value: null,
    };
  });
  return { mentions, entityOf, entities };
}

const SENTENCES: readonly Sentence[] = [...TEXT.matchAll(/[^.\n]+\./g)].map((m) => {
  const start = m.index + (m[0].length - m[0].trimStart().length);
  return { start, end: m.index + m[0].length, duplicateOf: null };
});

const ATTRIBUTIONS: readonly Attribution[] = [
  said('Lena Ortiz', 'told', 'The Meridian Company bought the North Ferry Terminal in March', 1, 'certain'),
  said(
    'Harbour Times',
    'told',
    'The Meridian Company bought the North Ferry Terminal in March, Lena Ortiz told',
    null,
    'certain',
  ),
  said('the Harbour Times reports', 'reports', 'It may sell the terminal to Tomás Peña', null, 'possible'),
];

function said(
  source: string,
  cue: string,
  content: string,
  nestedIn: number | null,
  certainty: Attribution['certainty'],
): Attribution {
  const shared = {
    sourceMention: null,
    quoteType: 'indirect',
    implicitCue: false,
    isDuplicate: false,
  } as const;
  return {
    ...shared,
    source: [spanOf(source)],
    cue: [spanOf(cue)],
    content: [spanOf(content)],
    nestedIn,
    certainty,
    by: 'attribution@1',
    confidence: 0.8,
  };
}

const PLAIN: Omit<Statement, 'type' | 'head' | 'tail' | 'evidence' | 'trigger' | 'plain'> = {
  predicate: null,
  role: null,
  modality: 'asserted',
  mood: null,
  polarity: 'positive',
  factuality: 'CT+',
  certainty: 'certain',
  attribution: null,
  validFrom: null,
  validTo: null,
  isDuplicate: false,
  by: 'statements@1',
  confidence: 0.87,
};

/** The whole article, as `src/extract` and `src/resolve` would hand it on. */
export function handMadeExtraction(): Extraction {
  const { mentions, entityOf, entities } = readMentions();
  /** The mention of an entity inside a piece of evidence. */
  const inside = (id: string, [start, end]: Span): number =>
    entities
      .find((e) => e.id === id)!
      .mentions.find((m) => mentions[m]!.start >= start && mentions[m]!.end <= end)!;
  const statement = (
    type: string,
    head: string,
    tail: string,
    words: string,
    trigger: string,
    more: Partial<Statement> = {},
  ): Statement => {
    const evidence = spanOf(words);
    const rest = { ...PLAIN, ...more };
    const ends = { head: inside(head, evidence), tail: inside(tail, evidence) };
    return { ...rest, type, ...ends, evidence, trigger: spanOf(trigger, evidence[0]), plain: isPlain(rest) };
  };
  const bought = 'The Meridian Company bought the North Ferry Terminal in March';
  const praised = "Ortiz, who heads Port Alder's council, praised the Meridian Company";
  return {
    article: {
      id: ARTICLE_ID,
      text: TEXT,
      title: 'Who owns the ferry terminal?',
      author: null,
      publisher: 'Alder Daily',
      url: 'https://example.org/terminal',
      publishedAt: '2024-05-06',
      contentHash: sha256(TEXT),
      source: 'hand-made',
    },
    entities,
    entityOf,
    mentions,
    sentences: SENTENCES,
    tokens: [],
    coreference: [],
    attributions: ATTRIBUTIONS,
    speakers: [2, 3, 3] satisfies Speaker[],
    statements: [
      statement('OWNS', 'x:meridian', 'x:terminal', bought, 'bought', {
        modality: 'reported',
        attribution: 0,
        validFrom: '2024-03',
      }),
      statement('SPOKE_TO', 'x:ortiz', 'x:times', 'Lena Ortiz told the Harbour Times', 'told'),
      statement('SUPPORTED', 'x:ortiz', 'x:meridian', praised, 'praised'),
      statement('HEADS', 'x:ortiz', 'x:alder', praised, 'heads', { role: 'council head' }),
      statement(
        'ENDED',
        'x:meridian',
        'x:terminal',
        'The company did not close the North Ferry Terminal',
        'did not close',
        { polarity: 'negative', factuality: 'CT-' },
      ),
      statement('TRADED_WITH', 'x:meridian', 'x:pena', 'It may sell the terminal to Tomás Peña', 'may sell', {
        modality: 'estimated',
        certainty: 'possible',
        attribution: 2,
        factuality: 'PS+',
      }),
      statement('BASED_IN', 'x:pena', 'x:alder', 'Tomás Peña lives in Port Alder', 'lives in'),
    ],
    times: [],
    timings: {},
    extractor: 'hand@1',
  };
}
