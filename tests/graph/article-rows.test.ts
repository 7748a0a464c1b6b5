import fc from 'fast-check';
import { articleRows, KEYED_BY } from '../../src/graph';
import { inUtc } from '../../src/graph/context';
import { QUOTE_LENGTH, quoteOf } from '../../src/graph/statement-rows';
import type { Extraction } from '../../src/model/extraction';
import { namedEntityId } from '../../src/model/ids';
import type { ArticleRows, NodeRow } from '../../src/model/store';
import { vocabulary } from '../../src/model/vocabulary';
import { ferryLine } from './ferry-line';
import { ministerTalks } from './minister-talks';

const RUN = { now: '2031-05-01T00:00:00.000Z', runId: 'run-1' };
const rows = articleRows(ferryLine, RUN);

const nodes = (of: ArticleRows, label: string): NodeRow[] => of.nodes.filter((n) => n.labels[0] === label);
const statement = (of: ArticleRows, type: string, polarity = 'positive', duplicate = false) =>
  nodes(of, 'Statement').find(
    ({ properties: p }) => p.rtype === type && p.polarity === polarity && p.isDuplicate === duplicate,
  )!;
const links = (of: ArticleRows, type: string) => of.links.filter((link) => link.type === type);
const person = (name: string) => namedEntityId('PERSON', name);

describe('rows of an article', () => {
  test('an entity carries its label, type, names and scope', () => {
    const ministry = rows.nodes.find((n) => n.properties.name === 'Ministry of Transport')!;
    expect(ministry.labels).toEqual(['Entity', 'Organization']);
    expect(ministry.properties).toMatchObject({
      id: namedEntityId('ORGANIZATION', 'Ministry of Transport'),
      etype: 'ORGANIZATION',
      subtype: 'GOVERNMENT_BODY',
      aliases: ['MoT', 'Transport Ministry'],
      aliasText: 'MoT · Transport Ministry',
      scope: 'global',
      mentionCount: 3,
    });
    expect(ministry.properties).not.toHaveProperty('articleId');
    const fishermen = rows.nodes.find((n) => n.properties.name === 'local fishermen')!;
    expect(fishermen).toMatchObject({
      id: 'ferry#local-fishermen',
      properties: { scope: 'document', articleId: 'ferry' },
    });
  });

  test('a linked entity carries its Wikidata id and how sure the link is; another one neither', () => {
    const link = { id: 'wd:Q4115189', qid: 'Q4115189', linkConfidence: 0.93 };
    const entities = ferryLine.entities.map((e) => (e.name === 'Port Ansel' ? { ...e, ...link } : e));
    const [linked, ...others] = nodes(articleRows({ ...ferryLine, entities }, RUN), 'Entity').sort(
      (a, b) => Number(b.id === link.id) - Number(a.id === link.id),
    );
    expect(linked!.properties).toMatchObject(link);
    for (const { properties } of others)
      expect(properties).not.toEqual(expect.objectContaining({ linkConfidence: expect.anything() }));
  });

  test('a role is no node', () => {
    expect(nodes(rows, 'Entity').map((n) => n.properties.etype)).not.toContain('ROLE');
    expect(nodes(rows, 'Mention').map((n) => n.properties.text)).not.toContain('transport minister');
  });

  test('a nested source: innermost first, the article last', () => {
    const { id, properties } = statement(rows, 'HARMED', 'positive');
    expect(properties).toMatchObject({
      speaker: 'Jon Halvard',
      chain: ['Jon Halvard', 'Harbor Gazette'],
      depth: 1,
    });
    expect(id).toMatch(/^[0-9a-f]{40}$/);

    const nested = nodes(rows, 'Statement').find((s) => s.properties.mood === 'predicted')!;
    expect(nested.properties).toMatchObject({
      speaker: 'Tomas Reyk',
      speakerKey: person('Tomas Reyk'),
      chain: ['Tomas Reyk', 'Coastal Times', 'Harbor Gazette'],
      depth: 2,
      plain: false,
    });
    const chain = links(rows, 'ATTRIBUTED_TO').filter((link) => link.from.id === nested.id);
    expect(chain.map((link) => [link.properties.rank, link.to.id])).toEqual([
      [0, person('Tomas Reyk')],
      [1, namedEntityId('ORGANIZATION', 'Coastal Times')],
      [2, 'ferry'],
    ]);
  });

  test('an unnamed source has a name of its own kind and no node', () => {
    const detained = statement(rows, 'DETAINED');
    expect(detained.properties).toMatchObject({ speaker: 'UNNAMED', speakerKey: 'UNNAMED:ferry', depth: 1 });
    const sources = links(rows, 'ATTRIBUTED_TO').filter((link) => link.from.id === detained.id);
    expect(sources.map((link) => [link.properties.rank, link.to])).toEqual([
      [1, { label: 'Article', id: 'ferry' }],
    ]);
  });

  test("the article's own voice is its publisher's", () => {
    expect(statement(rows, 'CONTRADICTED').properties).toMatchObject({
      speaker: 'Harbor Gazette',
      speakerKey: 'ferry',
      chain: ['Harbor Gazette'],
      depth: 0,
      modality: 'asserted',
    });
  });

  test('a statement holds what it was read from', () => {
    const { properties } = statement(rows, 'ANNOUNCED');
    const text = ferryLine.article.text;
    expect(text.slice(Number(properties.startOff), Number(properties.endOff))).toMatch(
      /^The Ministry of Transport/,
    );
    expect(text.slice(Number(properties.triggerStart), Number(properties.triggerEnd))).toBe('announced');
    expect(text.slice(Number(properties.objectStart), Number(properties.objectEnd))).toBe('a ferry line');
    expect(properties).toMatchObject({
      trigger: 'announced',
      predicate: 'announce',
      subjectName: 'Ministry of Transport',
      objectName: 'ferry line',
      validFrom: '2031-04',
      publishedAt: '2031-04-12',
      createdAt: RUN.now,
      runId: 'run-1',
      extractor: 'hand@1',
      plain: true,
    });
    expect(properties.quote).toBe(text.slice(0, Number(ferryLine.sentences[0]!.end)));
    expect(properties).not.toHaveProperty('mood');
    expect(properties).not.toHaveProperty('validTo');
  });

  test('an edge is keyed by its triple, and by role or predicate where the type says so', () => {
    const key = (name: string) => String(statement(rows, name).properties.edgeKey);
    expect(key('CONTRADICTED').split('|')).toHaveLength(3);
    expect(key('WORKS_FOR')).toBe(
      `${person('Tomas Reyk')}|WORKS_FOR|${namedEntityId('ORGANIZATION', 'Ansel University')}|economist`,
    );
    for (const type of Object.keys(KEYED_BY)) expect(vocabulary().relationTypes.has(type)).toBe(true);
  });

  test('yes and no on the same triple are two statements of one edge', () => {
    const yes = statement(rows, 'HARMED', 'positive');
    const no = statement(rows, 'HARMED', 'negative');
    expect(no.id).not.toBe(yes.id);
    expect(no.properties.edgeKey).toBe(yes.properties.edgeKey);
    expect([yes.properties.plain, no.properties.plain]).toEqual([true, false]);
  });

  test('a repeated sentence and claim point at the first one and are no new evidence', () => {
    const sentence = (i: number) => ({
      label: 'Sentence',
      id: `ferry:${ferryLine.sentences[i]!.start}-${ferryLine.sentences[i]!.end}`,
    });
    const repeated = links(rows, 'DUPLICATE_OF');
    expect(repeated.find((link) => link.from.label === 'Sentence')).toMatchObject({
      from: sentence(9),
      to: sentence(2),
    });
    const claim = nodes(rows, 'Claim').find((c) => c.properties.isDuplicate === true)!;
    const original = repeated.find((link) => link.from.id === claim.id)!;
    expect(nodes(rows, 'Claim').find((c) => c.id === original.to.id)!.properties).toMatchObject({
      text: 'The ferry line has ruined local fishermen',
      isDuplicate: false,
    });
    expect(statement(rows, 'HARMED', 'positive', true).properties.plain).toBe(false);
  });

  test('a claim knows its words, cue, speaker, sentence and what it is about', () => {
    const claim = nodes(rows, 'Claim').find((c) => c.properties.speaker === 'Tomas Reyk')!;
    expect(claim.properties).toMatchObject({
      text: 'It … will probably ruin Port Ansel',
      cue: 'told',
      certainty: 'probable',
    });
    expect(links(rows, 'SAID').some((l) => l.from.id === person('Tomas Reyk') && l.to.id === claim.id)).toBe(
      true,
    );
    const outer = links(rows, 'NESTED_IN').find((l) => l.from.id === claim.id)!;
    expect(nodes(rows, 'Claim').find((c) => c.id === outer.to.id)!.properties.speaker).toBe('Coastal Times');
    const about = links(rows, 'ABOUT')
      .filter((l) => l.from.id === claim.id)
      .map((l) => l.to.id);
    expect(about.sort()).toEqual([namedEntityId('LOCATION', 'Port Ansel'), 'ferry#ferry-line'].sort());
    const expressed = links(rows, 'EXPRESSED_IN').filter((l) => l.to.id === claim.id);
    expect(expressed).toHaveLength(1);
  });

  test('times are in UTC, dates stay dates', () => {
    const article = nodes(articleRows(ministerTalks, RUN), 'Article')[0]!;
    expect(article.properties.publishedAt).toBe('2031-04-14T07:30:00.000Z');
    expect(inUtc('2031-04')).toBe('2031-04');
    expect(inUtc('2031-04-14T09:30:00')).toBe('2031-04-14T09:30:00');
    expect(inUtc(null)).toBeNull();
  });
});

describe('violations write nothing', () => {
  const broken = (change: (e: Extraction) => Partial<Extraction>) => () =>
    articleRows({ ...ferryLine, ...change(ferryLine) }, RUN);
  const refused = expect.objectContaining({ name: 'StoreError', code: 'invalid-rows' });

  test.each<[string, (e: Extraction) => Partial<Extraction>]>([
    [
      'a mention outside the text',
      (e) => ({ mentions: e.mentions.map((m, i) => (i === 3 ? { ...m, end: 1e6 } : m)) }),
    ],
    [
      'an empty mention',
      (e) => ({ mentions: e.mentions.map((m, i) => (i === 3 ? { ...m, end: m.start } : m)) }),
    ],
    [
      'a negative offset',
      (e) => ({ sentences: e.sentences.map((s, i) => (i === 0 ? { ...s, start: -3 } : s)) }),
    ],
    [
      'half a character',
      (e) => ({ sentences: e.sentences.map((s, i) => (i === 0 ? { ...s, start: 0.5 } : s)) }),
    ],
    [
      'evidence outside',
      (e) => ({ statements: e.statements.map((s) => ({ ...s, evidence: [0, 1e6] as const })) }),
    ],
    [
      'a trigger outside',
      (e) => ({ statements: e.statements.map((s) => ({ ...s, trigger: [-1, 5] as const })) }),
    ],
    [
      'a cue outside',
      (e) => ({ attributions: e.attributions.map((a) => ({ ...a, cue: [[9, 1e6]] as const })) }),
    ],
    ['an unknown mention', (e) => ({ statements: e.statements.map((s) => ({ ...s, head: 999 })) })],
    ['an unknown speaker', (e) => ({ speakers: e.speakers.map(() => 999) })],
    [
      'a circle of attributions',
      (e) => ({ attributions: e.attributions.map((a, i) => ({ ...a, nestedIn: i })) }),
    ],
    ['a mention in no sentence', () => ({ sentences: [{ start: 0, end: 3, duplicateOf: null }] })],
  ])('%s', (_, change) => {
    let error: unknown;
    try {
      broken(change)();
    } catch (caught) {
      error = caught;
    }
    expect(error).toEqual(refused);
  });
});

test('a quote is a piece of the sentence, at most so long, and never half a character', () => {
  const sentence = fc.string({ unit: fc.constantFrom('a', ' ', '😀', 'é'), minLength: 1, maxLength: 1200 });
  fc.assert(
    fc.property(sentence, fc.integer({ min: -5, max: 1200 }), (text, at) => {
      const quote = quoteOf(text, at);
      expect(quote.length).toBeLessThanOrEqual(QUOTE_LENGTH);
      expect(text).toContain(quote);
      expect(() => encodeURIComponent(quote)).not.toThrow();
    }),
  );
});
