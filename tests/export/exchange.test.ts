import { exchangeDocument } from '../../src/export/exchange';
import { wikidataProperty } from '../../src/export/wikidata-property';
import type { Extraction } from '../../src/model/extraction';
import type { Mention, Statement } from '../../src/model/reading';
import { vocabulary } from '../../src/model/vocabulary';

const TEXT = 'Ada Reyes, mayor of Port Selma, said the strike had ended. The strike had ended.';
const at = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];
const mention = (words: string, type: string, kind: Mention['kind'] = 'name'): Mention => {
  const [start, end] = at(words);
  return { start, end, type, exchangeType: type, kind, by: 'names@1', confidence: 0.123456 };
};
const statement: Statement = {
  type: 'HEADS',
  head: 0,
  tail: 1,
  evidence: at('Ada Reyes, mayor of Port Selma'),
  trigger: at('mayor'),
  predicate: 'mayor of',
  role: 'mayor',
  modality: 'asserted',
  mood: null,
  polarity: 'positive',
  factuality: 'CT+',
  certainty: 'certain',
  attribution: null,
  validFrom: null,
  validTo: null,
  plain: true,
  isDuplicate: false,
  by: 'statements@1',
  confidence: 0.9,
};
const extraction: Extraction = {
  article: {
    id: 'doc-7',
    text: TEXT,
    title: 'Strike over',
    author: null,
    publisher: null,
    url: null,
    publishedAt: '2031-04',
    contentHash: 'h',
    source: '-',
  },
  sentences: [
    { start: 0, end: 58, duplicateOf: null },
    { start: 59, end: TEXT.length, duplicateOf: 0 },
  ],
  tokens: [{ start: 0, end: 3, upos: 'PROPN', lemma: 'Ada', head: -1, deprel: 'root' }],
  mentions: [
    mention('Ada Reyes', 'PERSON'),
    mention('Port Selma', 'LOCATION'),
    mention('the strike', 'EVENT', 'nominal'),
  ],
  coreference: [],
  attributions: [
    {
      source: [at('Ada Reyes, mayor of Port Selma')],
      cue: [at('said')],
      content: [at('the strike had ended')],
      sourceMention: 0,
      nestedIn: null,
      quoteType: 'indirect',
      certainty: 'certain',
      implicitCue: false,
      isDuplicate: false,
      by: 'attribution@1',
      confidence: 1,
    },
  ],
  statements: [statement],
  times: [],
  timings: {},
  extractor: 'reader@1+abc',
  entities: [
    {
      id: 'x:1',
      mentions: [0],
      type: 'PERSON',
      subtype: null,
      name: 'Ada Reyes',
      aliases: [],
      scope: 'global',
      qid: null,
      value: null,
    },
    {
      id: 'x:2',
      mentions: [1],
      type: 'LOCATION',
      subtype: 'CITY',
      name: 'Port Selma',
      aliases: [],
      scope: 'global',
      qid: 'Q4115189',
      linkConfidence: 0.93,
      value: null,
    },
    {
      id: 'doc-7#strike',
      mentions: [2],
      type: 'EVENT',
      subtype: null,
      name: 'strike',
      aliases: [],
      scope: 'document',
      qid: null,
      value: null,
    },
  ],
  entityOf: [0, 1, 2],
  speakers: [0],
};

describe('exchangeDocument', () => {
  const doc = exchangeDocument(extraction);

  it('keeps id and text, and names what the article gave', () => {
    expect(doc).toMatchObject({ id: 'doc-7', text: TEXT, title: 'Strike over', date: '2031-04' });
    expect(doc).not.toHaveProperty('publisher');
  });

  it('has indexes that lead where they should', () => {
    const r = doc.relations[0]!;
    const words = (i: number) => TEXT.slice(doc.entities[i]!.start, doc.entities[i]!.end);
    expect([words(r.head), r.type, words(r.tail)]).toEqual(['Ada Reyes', 'HEADS', 'Port Selma']);
    expect(doc.names[doc.attributions[0]!.speaker!]).toBe('Ada Reyes');
    for (const [c, members] of doc.clusters.entries())
      for (const m of members) expect(doc.entities[m]!.cluster).toBe(c);
  });

  it('says by cluster which Wikidata item it is, and how sure that is', () => {
    expect(doc.qids).toEqual([null, 'Q4115189', null]);
    expect(doc.linkConfidences).toEqual([null, 0.93, null]);
  });

  it('says where a sentence repeats another', () => {
    expect(doc.duplicates).toEqual([
      [
        [59, TEXT.length],
        [0, 58],
      ],
    ]);
  });

  it('gives the Wikidata property in the direction in which it holds', () => {
    expect(doc.relations[0]).toMatchObject({ inverseProperty: 'head of government' });
    expect(doc.relations[0]).not.toHaveProperty('property');
  });

  it('has no speaker for a source without a name', () => {
    const unnamed = exchangeDocument({ ...extraction, speakers: ['UNNAMED'] });
    expect(unnamed.attributions[0]).toMatchObject({ speaker: null, voice: 'UNNAMED' });
  });

  it('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(doc))).toEqual(doc);
  });
});

describe('wikidataProperty', () => {
  const ask = (relation: string, headType: string, tailType: string, more = {}) =>
    wikidataProperty({
      relation,
      headType,
      tailType,
      tailSubtype: null,
      role: null,
      predicate: null,
      ...more,
    });

  it.each([
    [ask('BORN_IN', 'PERSON', 'LOCATION'), { property: 'place of birth' }],
    [ask('FOUNDED', 'PERSON', 'ORGANIZATION'), { inverseProperty: 'founded by' }],
    [
      ask('MEMBER_OF', 'PERSON', 'ORGANIZATION', { tailSubtype: 'PARTY' }),
      { property: 'member of political party' },
    ],
    [ask('FAMILY_OF', 'PERSON', 'PERSON', { role: 'eldest son' }), { inverseProperty: 'child' }],
    [ask('FAMILY_OF', 'PERSON', 'PERSON'), { property: 'relative' }],
    [ask('LOCATED_IN', 'LOCATION', 'LOCATION', { tailSubtype: 'COUNTRY' }), { property: 'country' }],
    [ask('HEADS', 'PERSON', 'LOCATION', { tailSubtype: 'COUNTRY', role: 'deputy prime minister' }), {}],
    [ask('ACCUSED', 'PERSON', 'PERSON'), {}],
  ])('case %#', (got, expected) => {
    expect(got).toEqual(expected);
  });

  it('answers for every relation type of the vocabulary', () => {
    for (const r of vocabulary().relationTypes.values())
      expect(() => ask(r.type, r.from[0]!, r.to[0]!)).not.toThrow();
  });
});
