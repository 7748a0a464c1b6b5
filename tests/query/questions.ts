import { articleRows } from '../../src/graph';
import { namedEntityId } from '../../src/model/ids';
import type { GraphStore } from '../../src/model/store';
import {
  articles,
  articleText,
  ask,
  asRecords,
  claimsAbout,
  claimsBy,
  disputed,
  edgeEvidence,
  entityById,
  graphQuery,
  nodeEvidence,
  type StatementEvidence,
  savedQueries,
  savedQuery,
} from '../../src/query';
import { ferryLine } from '../graph/ferry-line';
import { ministerTalks } from '../graph/minister-talks';
import { RELATION_CASES } from './cases-relations';
import { SPEAKER_CASES } from './cases-speakers';
import { BANK_CASES } from './cases-tide-bank';
import { bankFund, bankInquiry, bankReprint } from './tide-bank';

/** The same questions to the same two articles, whichever store holds them. */

const NOW = '2031-05-01T00:00:00.000Z';
const person = (name: string) => namedEntityId('PERSON', name);
const organisation = (name: string) => namedEntityId('ORGANIZATION', name);
const HARMED = 'ferry#ferry-line|HARMED|ferry#local-fishermen';
const MET = `${person('Ilse Brandt')}|MET_WITH|${person('Jon Halvard')}`;

/** Statements as "speaker: subject TYPE object". */
const brief = (statements: readonly StatementEvidence[]) =>
  statements.map((s) => `${s.sources[0]?.name}: ${s.subjectName} ${s.rtype} ${s.objectName}`).sort();

const CASES = [...SPEAKER_CASES, ...RELATION_CASES];

/** Runs all questions on the store that `open` gives: empty, prepared, and closed here. */
export function describeQuestions(open: () => Promise<GraphStore>): void {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    for (const extraction of [ferryLine, ministerTalks])
      await store.writeArticle(articleRows(extraction, { now: NOW, runId: `run-${extraction.article.id}` }));
  });
  afterAll(() => store?.close());

  const run = async (name: string, given: Record<string, unknown>) => {
    const { columns, rows } = await store.query(savedQuery(name, given));
    return asRecords(columns, rows);
  };

  test.each(CASES)('%s %j', async (name, given, columns, expected) => {
    const records = await run(name, given);
    const found = records.map((record) => columns.split(' ').map((column) => record[column]));
    const ids = ['evidence', 'around', 'timeline'].includes(name);
    expect(ids ? sorted(found) : found).toEqual(ids ? sorted(expected) : expected);
  });

  test('single-source: what only one vouches for, least sure first', async () => {
    const records = await run('single-source', {});
    const relations = records.map((r) => `${r.subject} ${r.relation} ${r.object}`);
    expect(relations).toContain('harbor police DETAINED protesters');
    expect(relations).not.toContain('Ilse Brandt MET_WITH Jon Halvard');
    expect(records.find((r) => r.relation === 'DETAINED')).toMatchObject({
      source: ['UNNAMED'],
      hedged: true,
    });
    const confidences = records.map((r) => Number(r.confidence));
    expect(confidences).toEqual([...confidences].sort((a, b) => a - b));
  });

  test('readers: what read the statements', async () => {
    const records = await run('readers', {});
    expect(records.find((r) => r.relation === 'HARMED')).toMatchObject({
      extractor: 'hand@1',
      statements: 3,
      plain: 1,
    });
    expect(records.find((r) => r.relation === 'HARMED')?.meanConfidence).toBeCloseTo(0.7);
  });

  test('every saved query is asked here', () => {
    const asked = new Set([...CASES, ...BANK_CASES].map(([name]) => name));
    for (const name of ['single-source', 'readers', 'decisions']) asked.add(name);
    expect([...savedQueries().keys()].filter((name) => !asked.has(name))).toEqual([]);
  });

  test('the graph: entities with their mentions, plain edges only', async () => {
    const view = await graphQuery(store);
    expect(view.truncated).toBe(false);
    expect(view.nodes).toHaveLength(18);
    const brandt = view.nodes.find((n) => n.id === person('Ilse Brandt'))!;
    expect(brandt).toMatchObject({
      name: 'Ilse Brandt',
      etype: 'PERSON',
      aliases: ['Brandt'],
      mentionCount: 6,
    });
    expect([...brandt.articleIds].sort()).toEqual(['ferry', 'talks']);
    const met = view.edges.find((e) => e.key === MET)!;
    expect(met).toMatchObject({
      source: person('Ilse Brandt'),
      target: person('Jon Halvard'),
      nSources: 2,
      hedged: false,
    });
    expect(met.quote).toMatch(/met/);
    expect(view.edges.map((e) => e.rtype)).not.toContain('FOUNDED');
    expect(view.edges.find((e) => e.rtype === 'SUPPORTED')).toMatchObject({ hedged: true });
    const known = new Set(view.nodes.map((n) => n.id));
    expect(view.edges.every((e) => known.has(e.source) && known.has(e.target))).toBe(true);
  });

  test('a limited graph holds the most mentioned and says that there is more', async () => {
    const view = await graphQuery(store, 3);
    expect(view.truncated).toBe(true);
    expect(view.nodes.map((n) => n.mentionCount)).toEqual([6, 6, 5]);
    const known = new Set(view.nodes.map((n) => n.id));
    expect(view.edges.every((e) => known.has(e.source) && known.has(e.target))).toBe(true);
  });

  test('the evidence of an edge: sentences, spans relative to them, the chain of sources', async () => {
    const statements = await ask(store, edgeEvidence, { key: HARMED });
    expect(brief(statements)).toEqual([
      'Ilse Brandt: ferry line HARMED local fishermen',
      'Jon Halvard: ferry line HARMED local fishermen',
      'Jon Halvard: ferry line HARMED local fishermen',
    ]);
    const [yes, no] = statements;
    expect(yes).toMatchObject({
      plain: true,
      modality: 'reported',
      mood: null,
      polarity: 'positive',
      extractor: 'hand@1',
      confidence: 0.7,
      sources: [
        { name: 'Jon Halvard', key: person('Jon Halvard') },
        { name: 'Harbor Gazette', key: 'ferry' },
      ],
      article: {
        id: 'ferry',
        title: 'Ministry opens a ferry line',
        publisher: 'Harbor Gazette',
        publishedAt: '2031-04-12',
      },
    });
    const [sentence] = no!.sentences;
    expect(sentence!.text.slice(...sentence!.trigger!)).toBe('ruined');
    expect(sentence!.text.slice(...sentence!.subject!)).toBe('the ferry line');
    expect(sentence!.text.slice(...sentence!.object!)).toBe('local fishermen');
    expect(ferryLine.article.text.slice(sentence!.start).startsWith(sentence!.text)).toBe(true);
    expect(await ask(store, edgeEvidence, { key: 'nothing' })).toEqual([]);
  });

  test('the evidence of a node: its sentences with spans, and statements that are no edges too', async () => {
    const id = organisation('Ministry of Transport');
    const node = (await nodeEvidence(store, id))!;
    expect(node.entity).toMatchObject({
      id,
      name: 'Ministry of Transport',
      subtype: 'GOVERNMENT_BODY',
      mentionCount: 5,
    });
    const words = node.sentences.flatMap((x) => x.mentions.map((m) => x.text.slice(...m.span)));
    expect(words).toEqual([
      'Ministry of Transport',
      'the ministry',
      'Ministry of Transport',
      'Transport Ministry',
      'Transport Ministry',
    ]);
    expect(brief(node.statements)).toEqual([
      'Coastal Times: Ilse Brandt HEADS Ministry of Transport',
      'Harbor Gazette: Ilse Brandt HEADS Ministry of Transport',
      'Harbor Gazette: Ministry of Transport AGENCY_OF Velmora',
      'Harbor Gazette: Ministry of Transport FOUNDED Harbor Agency',
      'Harbor Gazette: Net Workers Union CONTRADICTED Ministry of Transport',
      'Ilse Brandt: Ministry of Transport ANNOUNCED ferry line',
      'Jon Halvard: Ministry of Transport SUPPORTED Net Workers Union',
    ]);
    expect(await nodeEvidence(store, 'nothing')).toBeNull();
    expect(await ask(store, entityById, { id: 'nothing' })).toBeNull();
  });

  test('claims by and about an entity', async () => {
    const by = await ask(store, claimsBy, { id: person('Tomas Reyk') });
    expect(by).toHaveLength(1);
    expect(by[0]).toMatchObject({
      text: 'It … will probably ruin Port Ansel',
      certainty: 'probable',
      sources: [{ name: 'Tomas Reyk' }, { name: 'Coastal Times' }, { name: 'Harbor Gazette', key: 'ferry' }],
      article: { id: 'ferry' },
    });
    expect(ferryLine.article.text.slice(by[0]!.start, by[0]!.end)).toMatch(
      /^It “will probably ruin Port Ansel$/,
    );
    const about = await ask(store, claimsAbout, { id: organisation('Net Workers Union') });
    expect(about.map((c) => c.text)).toEqual(['the Transport Ministry supported the union']);
  });

  test('an article with all its mentions', async () => {
    const article = (await articleText(store, 'ferry'))!;
    expect(article.text).toBe(ferryLine.article.text);
    expect(article.sentences.filter((s) => s.isDuplicate)).toHaveLength(1);
    expect(article.sentences).toHaveLength(11);
    for (const m of article.mentions) expect(article.text.slice(m.start, m.end)).toBe(m.text);
    expect(article.mentions.filter((m) => m.entityId === person('Ilse Brandt'))).toHaveLength(4);
    expect(await articleText(store, 'nothing')).toBeNull();
  });

  test('articles, newest first', async () => {
    const listed = await ask(store, articles, {});
    expect(listed.map((a) => [a.id, a.publishedAt, a.sentences])).toEqual([
      ['talks', '2031-04-14T07:30:00.000Z', 3],
      ['ferry', '2031-04-12', 11],
    ]);
  });

  test('the disputed: what was read and is no edge', async () => {
    expect(brief(await ask(store, disputed, {}))).toEqual([
      'Harbor Gazette: Ministry of Transport FOUNDED Harbor Agency',
      'Ilse Brandt: ferry line HARMED local fishermen',
      'Tomas Reyk: ferry line HARMED Port Ansel',
    ]);
  });

  test('a parameter that does not fit is refused before the store is asked', async () => {
    const wrong = { key: 5 } as unknown as { key: string };
    await expect(ask(store, edgeEvidence, wrong)).rejects.toMatchObject({
      name: 'QueryError',
      code: 'parameter',
    });
  });
}

/** Runs the questions about the bank on a store that `open` gives: empty, prepared, and closed here. */
export function describeBankQuestions(open: () => Promise<GraphStore>): void {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    for (const extraction of [bankInquiry, bankFund, bankReprint])
      await store.writeArticle(articleRows(extraction, { now: NOW, runId: `run-${extraction.article.id}` }));
  });
  afterAll(() => store?.close());

  test.each(BANK_CASES)('%s %j', async (name, given, columns, expected) => {
    const { columns: all, rows } = await store.query(savedQuery(name, given));
    const found = asRecords(all, rows).map((record) => columns.split(' ').map((column) => record[column]));
    expect(found).toEqual(expected);
  });

  test('every saved query gives the columns that it promises, also where it finds nothing', async () => {
    for (const { name, example, text } of savedQueries().values()) {
      const { columns, rows } = await store.query(savedQuery(name, { ...example }));
      const promised = [...text.slice(text.lastIndexOf('RETURN')).matchAll(/ AS (\w+)/g)].map((m) => m[1]);
      expect([name, columns]).toEqual([name, promised]);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });
}

/** Rows whose order hangs on ids. */
const sorted = (rows: unknown[][]): unknown[][] =>
  [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
