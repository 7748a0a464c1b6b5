import { articleRows } from '../../src/graph';
import type { CypherQuery, GraphStore, QueryResult, SearchHit } from '../../src/model/store';
import {
  allClaims,
  allStatements,
  articles,
  claimsAbout,
  claimsBy,
  disputed,
  edgeEvidence,
  edgeModalities,
  sentencesById,
  statementsOfNode,
  statementsOfPair,
} from '../../src/query';
import { graphEdges, graphNodes } from '../../src/query/graph';
import { canonicalOf, entityById, sentencesMentioning } from '../../src/query/node-evidence';
import { ARTICLE_ID, handMadeExtraction } from '../viewer/hand-made';

/** A store that remembers what it was asked and answers each of the product's questions from a list of rows, by a word of its text. */
export class FakeStore implements GraphStore {
  readonly engine = 'embedded';
  readonly asked: CypherQuery[] = [];
  hits: SearchHit[] = [];

  constructor(private readonly answer: (query: CypherQuery) => Record<string, unknown>[]) {}

  async prepare() {}
  async writeArticle(): Promise<never> {
    throw new Error('the server never writes');
  }
  async deleteArticle(): Promise<never> {
    throw new Error('the server never writes');
  }
  async restore(): Promise<never> {
    throw new Error('the server never writes');
  }
  async *records(): AsyncGenerator<never> {}
  async decide(): Promise<never> {
    throw new Error('the server never decides');
  }
  async undo(): Promise<never> {
    throw new Error('the server never decides');
  }
  async decisions() {
    return [];
  }
  async importDecisions(): Promise<never> {
    throw new Error('the server never decides');
  }
  async query(query: CypherQuery): Promise<QueryResult> {
    this.asked.push(query);
    const rows = this.answer(query);
    const columns = Object.keys(rows[0] ?? {});
    return { columns, rows: rows.map((row) => columns.map((c) => row[c])), truncated: false };
  }
  async search(_text: string, limit: number) {
    return this.hits.slice(0, limit);
  }
  async close() {}
}

const rows = articleRows(handMadeExtraction(), { now: '2024-05-07T00:00:00Z', runId: 'run' });
type Stored = Record<string, unknown> & { id: string };
const all = (label: string): Stored[] =>
  rows.nodes.filter((n) => n.labels[0] === label).map((n) => ({ id: n.id, ...n.properties }));
const article = all('Article')[0]!;

/** Rows of statements with one sentence each, as the query room wants them. */
const statementRows = (keep: (s: Record<string, unknown>) => boolean) =>
  all('Statement')
    .filter(keep)
    .map((statement) => {
      const link = rows.links.find((l) => l.type === 'EVIDENCED_BY' && l.from.id === statement.id)!;
      return { statement, sentence: all('Sentence').find((x) => x.id === link.to.id), article };
    });

type Params = Readonly<Record<string, unknown>>;
type Rows = Record<string, unknown>[];

const claims =
  (type: 'SAID' | 'ABOUT') =>
  (params: Params): Rows =>
    rows.links
      .filter((l) => l.type === type && (type === 'SAID' ? l.from : l.to).id === params.id)
      .map((l) => ({
        claim: all('Claim').find((c) => c.id === (type === 'SAID' ? l.to : l.from).id),
        article,
      }));

/** Sentences with the mentions of an entity, found through the links as the database would. */
const mentioning = ({ id }: Params): Rows =>
  rows.links
    .filter((l) => l.type === 'REFERS_TO' && l.to.id === id)
    .map(({ from }) => {
      const holder = rows.links.find((l) => l.type === 'HAS_MENTION' && l.to.id === from.id)!;
      const mention = all('Mention').find((m) => m.id === from.id);
      return { mention, sentence: all('Sentence').find((x) => x.id === holder.from.id), article };
    });

const ANSWERS = new Map<string, (params: Params) => Rows>([
  [edgeEvidence.text, ({ key }) => statementRows((s) => s.edgeKey === key)],
  [statementsOfNode.text, ({ id }) => statementRows((s) => s.subjectId === id || s.objectId === id)],
  [
    statementsOfPair.text,
    ({ one, other }) =>
      statementRows((s) =>
        [
          [one, other],
          [other, one],
        ].some(([a, b]) => s.subjectId === a && s.objectId === b),
      ),
  ],
  [
    edgeModalities.text,
    () =>
      all('Statement')
        .filter((s) => s.plain === true)
        .map((s) => ({ key: s.edgeKey, modality: s.modality })),
  ],
  [
    sentencesById.text,
    ({ ids }) =>
      all('Sentence')
        .filter((x) => (ids as string[]).includes(x.id))
        .map((sentence) => ({ sentence, article })),
  ],
  [allStatements.text, () => statementRows(() => true)],
  [
    allClaims.text,
    () =>
      all('Claim').map((claim) => ({
        claim,
        article,
        about: rows.links.filter((l) => l.type === 'ABOUT' && l.from.id === claim.id).map((l) => l.to.id),
      })),
  ],
  [disputed.text, () => statementRows((s) => s.plain === false)],
  [claimsBy.text, claims('SAID')],
  [claimsAbout.text, claims('ABOUT')],
  [sentencesMentioning.text, mentioning],
  [entityById.text, ({ id }) => all('Entity').filter((e) => e.id === id)],
  [canonicalOf.text, () => []],
  [graphEdges.text, () => edges()],
  [graphNodes.text, () => all('Entity').map((e) => ({ ...e, articleIds: [ARTICLE_ID] }))],
  [articles.text, () => [{ ...article, sentences: all('Sentence').length }]],
]);

/** What `articleText` asks, told apart by what it returns. */
function articleParts(text: string, { id }: Params): Rows {
  if (id !== ARTICLE_ID) return [];
  const placed = (label: string) => all(label).map((x) => ({ ...x, start: x.startOff, end: x.endOff }));
  if (text.includes('(m:Mention)'))
    return placed('Mention').map((m) => ({ ...m, entityId: 'x:ortiz', name: 'Lena Ortiz' }));
  return text.includes('(x:Sentence)') ? placed('Sentence') : [article];
}

/** Ids of its sentences, in the order of the text. */
export const sentenceIds = (): string[] => all('Sentence').map((x) => x.id);

/** Answers from the hand-made article; every other query gets one row. */
export const handMadeStore = (): FakeStore =>
  new FakeStore(({ text, params }) => {
    const known = ANSWERS.get(text);
    if (known) return known(params);
    return text.startsWith('MATCH (a:Article)') ? articleParts(text, params) : [{ n: 1 }];
  });

const edges = () =>
  all('Statement')
    .filter((s) => s.plain === true)
    .map((s) => ({
      ...s,
      key: s.edgeKey,
      source: s.subjectId,
      target: s.objectId,
      ...{ nStatements: 1, nSources: 1, nArticles: 1, hedged: s.modality === 'estimated' },
      speakers: [s.speaker],
      articleIds: [ARTICLE_ID],
    }));
