import { InputError, StoreError } from '../../src/model/errors';
import type { GraphStore } from '../../src/model/store';
import { decisionMaker, UNDOING } from './decisions';
import { articleRows, edgeKeyOf, entityId, type Said } from './rows';
import { rowsOf, snapshot } from './snapshot';

const HO = 'Harbour Office:Organization';
const PORT = 'Port Office:Organization';
const HEADS: Said = { subject: 'Ada Moss', type: 'HEADS', object: HO };
const ALSO_HEADS: Said = { subject: 'Ada Moss', type: 'HEADS', object: PORT };
const MET: Said = { subject: 'Ada Moss', type: 'MET_WITH', object: 'Ben Ruiz' };

/** The graph without the decisions themselves. */
export const undecided = async (store: GraphStore): Promise<string[]> =>
  (await snapshot(store)).filter((line) => !line.startsWith('[["Decision"]'));

export function contractOfDecisions(store: () => GraphStore): void {
  let decision: ReturnType<typeof decisionMaker>;
  beforeEach(() => {
    decision = decisionMaker();
  });
  const refusal = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => undefined,
      (e) => e,
    );
    expect(error).toBeInstanceOf(StoreError);
    return { code: error.code, ...error.data } as Record<string, unknown>;
  };
  const edges = () =>
    rowsOf(
      store(),
      `MATCH (a:Entity)-[r]->(b:Entity) WHERE r.key IS NOT NULL
       RETURN a.name AS a, type(r) AS t, b.name AS b, r.nStatements AS n, r.nSources AS sources ORDER BY a, t, b`,
    );
  const statementOf = async (type: string): Promise<string> =>
    String(
      (
        await rowsOf(store(), 'MATCH (s:Statement {rtype: $type}) RETURN s.id AS id ORDER BY id', { type })
      )[0]![0],
    );

  describe('merge', () => {
    beforeEach(async () => {
      await store().writeArticle(articleRows({ id: 'a1', publishedAt: '2024-01-01', said: [HEADS, MET] }));
      await store().writeArticle(
        articleRows({
          id: 'a2',
          publishedAt: '2024-02-01',
          said: [ALSO_HEADS],
          aliases: { [PORT]: ['P.O.'] },
          claims: [{ speaker: PORT, text: 'It rains.' }],
        }),
      );
    });
    const merge = () => decision('merge', { into: entityId(HO), entities: [entityId(PORT)] });

    test('one entity with one edge, all names, and what it was', async () => {
      await store().decide(merge());
      expect(await edges()).toEqual([
        ['Ada Moss', 'HEADS', 'Harbour Office', 2, 2],
        ['Ada Moss', 'MET_WITH', 'Ben Ruiz', 1, 1],
      ]);
      expect(
        await rowsOf(
          store(),
          `MATCH (o:Organization) RETURN o.id AS id, o.name AS name, o.aliases AS aliases, o.mentionCount AS n, o.firstSeen AS first, o.lastSeen AS last`,
        ),
      ).toEqual([[entityId(HO), 'Harbour Office', ['P.O.', 'Port Office'], 3, '2024-01-01', '2024-02-01']]);
      expect(
        await rowsOf(
          store(),
          `MATCH (m:MergedEntity)-[r:SAME_AS]->(e:Entity)
           RETURN m.id AS id, m.name AS name, m.canonicalId AS canonical, e.id AS e, r.by AS by, r.score AS score, r.decisionId AS d`,
        ),
      ).toEqual([
        [entityId(PORT), 'Port Office', entityId(HO), entityId(HO), 'Mia Curator', 1, 'decision-1'],
      ]);
    });

    test('every link leads to what it is now, and the statement keeps what was read', async () => {
      await store().decide(merge());
      const linked = await rowsOf(
        store(),
        `MATCH (n)-[r]-(e:Entity {id: $id}) WHERE n.articleId = 'a2' OR n.id = 'a2' RETURN DISTINCT type(r) AS t ORDER BY t`,
        { id: entityId(HO) },
      );
      expect(linked).toEqual([['HAS_OBJECT'], ['MENTIONS'], ['REFERS_TO'], ['SAID']]);
      const [row] = await rowsOf(
        store(),
        `MATCH (s:Statement {articleId: 'a2'})-[:HAS_OBJECT]->(o)
         RETURN s.objectId AS read, s.objectCanonicalId AS canonical, s.edgeKey AS key, o.id AS o`,
      );
      expect(row).toEqual([entityId(PORT), entityId(HO), edgeKeyOf(HEADS), entityId(HO)]);
    });

    test('the canonical entity is found by every name, and once', async () => {
      await store().decide(merge());
      for (const name of ['Port Office', 'P.O.']) {
        const hits = await store().search(name, 10);
        expect(hits.filter((h) => h.id === entityId(HO))).toHaveLength(1);
        expect(hits.filter((h) => h.id === entityId(PORT))).toEqual([]);
      }
    });

    test('undone, the graph is what it was', async () => {
      const before = await undecided(store());
      await store().decide(merge());
      expect(await undecided(store())).not.toEqual(before);
      await store().undo('decision-1', UNDOING);
      expect(await undecided(store())).toEqual(before);
    });

    test('it holds after a re-ingest, also of an article that brings the entity back', async () => {
      await store().decide(merge());
      const decided = await undecided(store());
      const again = articleRows({
        id: 'a2',
        publishedAt: '2024-02-01',
        said: [ALSO_HEADS],
        aliases: { [PORT]: ['P.O.'] },
        claims: [{ speaker: PORT, text: 'It rains.' }],
      });
      await store().deleteArticle('a2');
      expect(await rowsOf(store(), 'MATCH (m:MergedEntity) RETURN m.id AS id')).toEqual([]);
      await store().writeArticle(again);
      expect(await undecided(store())).toEqual(decided);
      await store().writeArticle({ ...again, contentHash: 'other' });
      expect((await edges())[0]).toEqual(['Ada Moss', 'HEADS', 'Harbour Office', 2, 2]);
    });

    test('it stands for the other one when its own articles are gone', async () => {
      await store().decide(merge());
      await store().deleteArticle('a1');
      expect(
        await rowsOf(
          store(),
          'MATCH (o:Organization) RETURN o.id AS id, o.name AS name, o.aliases AS aliases',
        ),
      ).toEqual([[entityId(HO), 'Port Office', ['P.O.']]]);
      await store().deleteArticle('a2');
      expect(await undecided(store())).toEqual([]);
    });

    test('what is said between two that are one is no edge', async () => {
      const met: Said = { subject: HO, type: 'MET_WITH', object: PORT };
      await store().writeArticle(articleRows({ id: 'a3', said: [met] }));
      const before = await undecided(store());
      await store().decide(merge());
      expect((await edges()).filter((e) => e[0] === 'Harbour Office')).toEqual([]);
      expect(await rowsOf(store(), "MATCH (s:Statement {articleId: 'a3'}) RETURN s.plain AS p")).toEqual([
        [false],
      ]);
      expect(
        await rowsOf(
          store(),
          "MATCH (:Article {id: 'a3'})-[m:MENTIONS]->(e) RETURN e.id AS id, m.count AS n",
        ),
      ).toEqual([[entityId(HO), 2]]);
      await store().undo('decision-1', UNDOING);
      expect(await undecided(store())).toEqual(before);
    });

    test('sources that are one count once', async () => {
      const by = (speaker: string): Said => ({ ...MET, speaker, more: { speakerKey: entityId(speaker) } });
      await store().writeArticle(
        articleRows({
          id: 'a4',
          said: [by(HO), by(PORT)],
          claims: [HO, PORT].map((speaker) => ({ speaker, text: `${speaker} spoke.` })),
        }),
      );
      expect((await edges())[2]).toEqual(['Ada Moss', 'MET_WITH', 'Ben Ruiz', 3, 3]);
      await store().decide(merge());
      expect((await edges())[1]).toEqual(['Ada Moss', 'MET_WITH', 'Ben Ruiz', 3, 2]);
    });

    test('what cannot be merged is refused, and says why', async () => {
      const nothing = await snapshot(store());
      const [ho, port, ada] = [HO, PORT, 'Ada Moss'].map(entityId) as [string, string, string];
      expect(
        await refusal(store().decide(decision('merge', { into: ho, entities: ['x:none'] }))),
      ).toMatchObject({
        ...{ code: 'unknown-target', what: 'entity', id: 'x:none' },
      });
      await expect(store().decide(decision('merge', { into: ho, entities: [ho] }))).rejects.toBeInstanceOf(
        InputError,
      );
      expect(await snapshot(store())).toEqual(nothing);
      await store().decide(decision('merge', { into: ho, entities: [port] }));
      expect(await refusal(store().decide(decision('merge', { into: port, entities: [ho] })))).toMatchObject({
        ...{ code: 'decision-conflict', conflict: 'merged', id: port, canonicalId: ho },
      });
      expect(await refusal(store().decide(decision('merge', { into: ada, entities: [port] })))).toMatchObject(
        {
          ...{ code: 'decision-conflict', conflict: 'merged', id: port, canonicalId: ho },
        },
      );
      expect(await refusal(store().undo('nobody', UNDOING))).toMatchObject({
        code: 'unknown-target',
        what: 'decision',
      });
      const { id } = (await store().decisions())[0]!;
      await store().undo(id, UNDOING);
      expect(await refusal(store().undo(id, UNDOING))).toMatchObject({
        ...{ code: 'decision-conflict', conflict: 'undone', by: UNDOING.by },
      });
    });
  });

  describe('split', () => {
    const ADA = entityId('Ada Moss');
    beforeEach(async () => {
      await store().writeArticle(articleRows({ id: 'a1', said: [HEADS, MET] }));
      await store().writeArticle(articleRows({ id: 'a2', said: [HEADS] }));
      await store().writeArticle(articleRows({ id: 'a3', said: [HEADS] }));
    });
    const NEW = 'split:decision-1';

    test('what an article says goes to an entity of its own, and stays there', async () => {
      const before = await undecided(store());
      await store().decide(
        decision('split', { entity: ADA, articles: ['a2', 'a3'], name: 'Ada Moss (the younger)' }),
      );
      const after = [
        ['Ada Moss', 'HEADS', 'Harbour Office', 1, 1],
        ['Ada Moss', 'MET_WITH', 'Ben Ruiz', 1, 1],
        ['Ada Moss (the younger)', 'HEADS', 'Harbour Office', 2, 2],
      ];
      expect(await edges()).toEqual(after);
      expect(
        await rowsOf(store(), 'MATCH (p:Person {id: $id}) RETURN p.aliases AS aliases, p.mentionCount AS n', {
          id: NEW,
        }),
      ).toEqual([[['Ada Moss'], 2]]);
      await store().writeArticle(articleRows({ id: 'a2', text: 'edited', said: [HEADS] }));
      expect(await edges()).toEqual(after);
      await store().writeArticle(articleRows({ id: 'a2', said: [HEADS] }));
      await store().undo('decision-1', UNDOING);
      expect(await undecided(store())).toEqual(before);
    });

    test('what was split off can be merged elsewhere; then the split is held', async () => {
      await store().decide(decision('split', { entity: ADA, articles: ['a2'] }));
      await store().decide(decision('merge', { into: entityId('Ben Ruiz'), entities: [NEW] }));
      expect(await edges()).toEqual([
        ['Ada Moss', 'HEADS', 'Harbour Office', 2, 2],
        ['Ada Moss', 'MET_WITH', 'Ben Ruiz', 1, 1],
        ['Ben Ruiz', 'HEADS', 'Harbour Office', 1, 1],
      ]);
      expect(await refusal(store().undo('decision-1', UNDOING))).toMatchObject({
        ...{ code: 'decision-conflict', conflict: 'needed', decisions: ['decision-2'] },
      });
    });

    test('articles that do not mention it, and all of them, are refused', async () => {
      expect(
        await refusal(store().decide(decision('split', { entity: ADA, articles: ['a9'] }))),
      ).toMatchObject({
        ...{ code: 'unknown-target', what: 'article', id: 'a9' },
      });
      expect(
        await refusal(store().decide(decision('split', { entity: ADA, articles: ['a1', 'a2', 'a3'] }))),
      ).toMatchObject({ code: 'decision-conflict', conflict: 'whole' });
    });
  });

  describe('names, types, statements', () => {
    const ADA = entityId('Ada Moss');
    beforeEach(async () => {
      await store().writeArticle(articleRows({ id: 'a1', said: [{ ...HEADS, confidence: 0.5 }, MET] }));
    });

    test('the later of two names holds; undone, the earlier one is back', async () => {
      const before = await undecided(store());
      await store().decide(decision('rename', { entity: ADA, name: 'Adele Moss' }));
      await store().decide(decision('rename', { entity: ADA, name: 'A. Moss' }));
      const named = () =>
        rowsOf(store(), 'MATCH (p:Person {id: $id}) RETURN p.name AS name, p.aliases AS aliases', {
          id: ADA,
        });
      expect(await named()).toEqual([['A. Moss', ['Ada Moss']]]);
      await store().writeArticle(articleRows({ id: 'a2', said: [MET] }));
      await store().undo('decision-2', UNDOING);
      expect(await named()).toEqual([['Adele Moss', ['Ada Moss']]]);
      await store().deleteArticle('a2');
      await store().undo('decision-1', UNDOING);
      expect(await undecided(store())).toEqual(before);
    });

    test('another type is another label', async () => {
      const before = await undecided(store());
      await store().decide(decision('retype', { entity: ADA, type: 'ORGANIZATION', subtype: 'COMPANY' }));
      expect(
        await rowsOf(
          store(),
          "MATCH (o:Organization) WHERE o.name = 'Ada Moss' RETURN o.etype AS t, o.subtype AS s",
        ),
      ).toEqual([['ORGANIZATION', 'COMPANY']]);
      expect(await rowsOf(store(), 'MATCH (p:Person {id: $id}) RETURN p.id AS id', { id: ADA })).toEqual([]);
      await store().undo('decision-1', UNDOING);
      expect(await undecided(store())).toEqual(before);
      for (const wrong of [{ type: 'UNICORN' }, { type: 'PERSON', subtype: 'COMPANY' }])
        await expect(store().decide(decision('retype', { entity: ADA, ...wrong }))).rejects.toBeInstanceOf(
          InputError,
        );
    });

    test('a pinned alias is found, whatever the articles say', async () => {
      await store().decide(decision('alias', { entity: ADA, alias: 'The Harbour Queen' }));
      await store().writeArticle(articleRows({ id: 'a1', text: 'edited', said: [MET] }));
      expect((await store().search('Harbour Queen', 1))[0]).toMatchObject({ id: ADA });
      await store().undo('decision-1', UNDOING);
      expect((await store().search('Queen', 5)).filter((h) => h.id === ADA)).toEqual([]);
    });

    test('a rejected statement makes no edge, a confirmed one is certain; the later of the two holds', async () => {
      const before = await undecided(store());
      const statement = await statementOf('HEADS');
      const judged = () =>
        rowsOf(
          store(),
          'MATCH (s:Statement {id: $id}) RETURN s.plain AS p, s.rejected AS r, s.confirmed AS ok, s.confidence AS c',
          { id: statement },
        );
      await store().decide(decision('reject', { statement }));
      expect(await judged()).toEqual([[false, true, null, 0.5]]);
      expect((await edges()).map((e) => e[1])).toEqual(['MET_WITH']);
      await store().writeArticle({
        ...articleRows({ id: 'a1', said: [{ ...HEADS, confidence: 0.5 }, MET] }),
        contentHash: 'other',
      });
      expect((await edges()).map((e) => e[1])).toEqual(['MET_WITH']);
      await store().decide(decision('confirm', { statement }));
      expect(await judged()).toEqual([[true, null, true, 1]]);
      expect(await rowsOf(store(), 'MATCH ()-[r:HEADS]->() RETURN r.confidence AS c')).toEqual([[1]]);
      for (const { id } of await store().decisions()) await store().undo(id, UNDOING);
      expect((await undecided(store())).filter((l) => !l.startsWith('[["Article"]'))).toEqual(
        before.filter((l) => !l.startsWith('[["Article"]')),
      );
      expect(await refusal(store().decide(decision('reject', { statement: 'none' })))).toMatchObject({
        ...{ code: 'unknown-target', what: 'statement', id: 'none' },
      });
    });
  });

  describe('history', () => {
    beforeEach(async () => {
      await store().writeArticle(articleRows({ id: 'a1', said: [HEADS, MET] }));
    });

    test('lists all, undone ones too, with author, time and reason', async () => {
      const ada = entityId('Ada Moss');
      await store().decide(decision('alias', { entity: ada, alias: 'A.M.', reason: 'initials' }));
      await store().decide(decision('rename', { entity: ada, name: 'Ada' }));
      await store().undo('decision-1', { ...UNDOING, reason: 'not hers' });
      expect(await store().decisions()).toEqual([
        expect.objectContaining({
          ...{ id: 'decision-1', kind: 'alias', alias: 'A.M.', author: 'Mia Curator', reason: 'initials' },
          undone: { ...UNDOING, reason: 'not hers' },
        }),
        expect.objectContaining({ id: 'decision-2', kind: 'rename', name: 'Ada', undone: null }),
      ]);
    });

    test('moves to another graph, before its articles are there or after', async () => {
      const [ada, ben] = [entityId('Ada Moss'), entityId('Ben Ruiz')];
      await store().decide(decision('rename', { entity: ada, name: 'Ada' }));
      await store().decide(decision('merge', { into: ada, entities: [ben] }));
      await store().decide(decision('reject', { statement: await statementOf('HEADS') }));
      await store().undo('decision-1', UNDOING);
      const [decisions, graph] = [await store().decisions(), await snapshot(store())];
      for (const { id, undone } of decisions) if (undone === null) await store().undo(id, UNDOING);
      // bringing back does not redo what was undone here
      expect(await store().importDecisions(decisions)).toEqual({ added: 0, undone: 0, unchanged: 3 });
      const anew = decisions.map((d) => ({ ...d, id: `copy-${d.id}` }));
      const renamed = (lines: readonly string[]) => lines.map((l) => l.replaceAll('copy-', ''));
      expect(await store().importDecisions(anew)).toEqual({ added: 3, undone: 0, unchanged: 0 });
      const imported = await undecided(store());
      expect(renamed(imported)).toEqual(graph.filter((l) => !l.startsWith('[["Decision"]')));
      await store().deleteArticle('a1');
      await store().writeArticle(articleRows({ id: 'a1', said: [HEADS, MET] }));
      expect(await undecided(store())).toEqual(imported);
      const undone = anew.map((d) => ({ ...d, undone: d.undone ?? UNDOING }));
      expect(await store().importDecisions(undone)).toEqual({ added: 0, undone: 2, unchanged: 1 });
      expect(
        await refusal(store().importDecisions([{ ...anew[0]!, author: 'Somebody else' }])),
      ).toMatchObject({ code: 'decision-conflict', conflict: 'id' });
    });

    test('merges that go round in a circle are refused as a whole', async () => {
      const [ada, ben] = [entityId('Ada Moss'), entityId('Ben Ruiz')];
      const circle = [
        decision('merge', { into: ada, entities: [ben] }),
        decision('merge', { into: ben, entities: [ada] }),
      ].map((d, seq) => ({ ...d, seq, undone: null }));
      const before = await snapshot(store());
      expect(await refusal(store().importDecisions(circle))).toMatchObject({
        ...{ code: 'decision-conflict', conflict: 'cycle' },
      });
      expect(await snapshot(store())).toEqual(before);
    });
  });
}
