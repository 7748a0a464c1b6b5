import fc from 'fast-check';
import type { GraphStore, Properties } from '../../src/model/store';
import { SCHEMA_VERSION } from '../../src/store/meta';
import { articleRows, edgeKeyOf, entityId, type Said, type Told } from './rows';
import { rowsOf, snapshot } from './snapshot';

const HEADS: Said = { subject: 'Ada Moss', type: 'HEADS', object: 'Harbour Office:Organization' };
const MET: Said = { subject: 'Ada Moss', type: 'MET_WITH', object: 'Ben Ruiz' };

const edges = (store: GraphStore) =>
  rowsOf(
    store,
    `MATCH (a)-[r]->(b) WHERE r.key IS NOT NULL
     RETURN r.key AS key, type(r) AS type, r.nStatements AS n, r.nArticles AS articles, r.nSources AS sources, r.confidence AS c,
            r.hedged AS hedged, r.firstSeen AS first, r.lastSeen AS last ORDER BY key`,
  );

export function contractOfWrites(store: () => GraphStore): void {
  test('an article becomes nodes, links and one edge', async () => {
    const rows = articleRows({ id: 'a1', said: [HEADS], publishedAt: '2024-03-01' });
    expect(await store().writeArticle(rows)).toEqual({
      outcome: 'created',
      nodes: rows.nodes.length,
      edges: 1,
    });
    expect(await edges(store())).toEqual([
      [edgeKeyOf(HEADS), 'HEADS', 1, 1, 1, 0.8, false, '2024-03-01', '2024-03-01'],
    ]);
    expect(
      await rowsOf(
        store(),
        `MATCH (p:Person)-[r:HEADS]->(o:Organization), (s:Statement)-[:EVIDENCED_BY]->(x:Sentence)
         WHERE s.edgeKey = r.key RETURN p.name AS p, o.name AS o, x.text AS text, s.speaker AS speaker`,
      ),
    ).toEqual([['Ada Moss', 'Harbour Office', 'Ada Moss heads Harbour Office.', 'ARTICLE']]);
  });

  test('the same article twice is written once', async () => {
    const rows = articleRows({ id: 'a1', said: [HEADS, MET] });
    await store().writeArticle(rows);
    const before = await snapshot(store());
    expect(await store().writeArticle(rows)).toEqual({ outcome: 'unchanged', nodes: 0, edges: 0 });
    expect(await snapshot(store())).toEqual(before);
  });

  test('another reader version with the same readings leaves the same graph but for the version', async () => {
    const told: Told = { id: 'a1', said: [HEADS, MET], claims: [{ speaker: 'Ben Ruiz', text: 'It rains.' }] };
    await store().writeArticle(articleRows(told));
    const before = await snapshot(store());
    const report = await store().writeArticle(articleRows({ ...told, extractor: 'reader@2' }));
    expect(report.outcome).toBe('updated');
    const after = await snapshot(store());
    const neutral = (lines: string[]) => lines.filter((l) => !/reader@/.test(l));
    expect(neutral(after)).toEqual(neutral(before));
    expect(after).toHaveLength(before.length);
  });

  test('a changed article equals the new version written alone', async () => {
    await store().writeArticle(
      articleRows({
        id: 'a1',
        text: 'old',
        said: [HEADS, MET],
        claims: [{ speaker: 'Cy Oak', text: 'Gone.' }],
      }),
    );
    const next = articleRows({ id: 'a1', text: 'new', said: [MET] });
    expect((await store().writeArticle(next)).outcome).toBe('updated');
    const updated = await snapshot(store());
    await store().deleteArticle('a1');
    await store().writeArticle(next);
    expect(updated).toEqual(await snapshot(store()));
    expect(await rowsOf(store(), "MATCH (e:Entity) WHERE e.name = 'Cy Oak' RETURN e.id AS id")).toEqual([]);
  });

  test('two articles support one edge: sources count once, and deleting one takes only its share', async () => {
    const first = articleRows({ id: 'a1', publishedAt: '2024-03-01', said: [{ ...HEADS, confidence: 0.5 }] });
    const second = articleRows({
      id: 'a2',
      publishedAt: '2024-05-01T10:00:00Z',
      said: [
        { ...HEADS, speaker: 'Ben Ruiz', confidence: 0.5 },
        { ...HEADS, speaker: 'Ben Ruiz', confidence: 0.2, more: { predicate: 'run' } },
      ],
    });
    await store().writeArticle(first);
    const alone = await snapshot(store());
    await store().writeArticle(second);
    expect(await edges(store())).toEqual([
      [edgeKeyOf(HEADS), 'HEADS', 3, 2, 2, 0.75, false, '2024-03-01', '2024-05-01T10:00:00Z'],
    ]);
    expect(await store().deleteArticle('a2')).toBe(true);
    expect(await snapshot(store())).toEqual(alone);
    expect(await store().deleteArticle('a2')).toBe(false);
    expect(await store().deleteArticle('a1')).toBe(true);
    expect(await snapshot(store())).toEqual([]);
  });

  test('only plain statements become edges; an edge whose last plain statement goes is deleted', async () => {
    await store().writeArticle(
      articleRows({ id: 'a1', text: 'v1', said: [HEADS, { ...MET, more: { plain: false } }] }),
    );
    expect((await edges(store())).map((e) => e[1])).toEqual(['HEADS']);
    await store().writeArticle(
      articleRows({ id: 'a1', text: 'v2', said: [{ ...HEADS, more: { plain: false } }, MET] }),
    );
    expect((await edges(store())).map((e) => e[1])).toEqual(['MET_WITH']);
  });

  test('an edge is hedged when all its plain statements are estimates', async () => {
    const estimate: Said = { ...HEADS, speaker: 'Ben Ruiz', more: { modality: 'estimated' } };
    await store().writeArticle(articleRows({ id: 'a1', said: [estimate] }));
    expect((await edges(store()))[0]![6]).toBe(true);
    await store().writeArticle(articleRows({ id: 'a2', said: [HEADS] }));
    expect((await edges(store()))[0]![6]).toBe(false);
  });

  test('names and mention counts of an entity come from all its articles', async () => {
    const aliases = (names: string[]) => ({ 'Harbour Office:Organization': names });
    await store().writeArticle(
      articleRows({
        id: 'a1',
        publishedAt: '2024-03-02',
        said: [HEADS, MET],
        aliases: aliases(['HO', 'the Office']),
      }),
    );
    await store().writeArticle(
      articleRows({ id: 'a2', publishedAt: '2024-03-01', said: [HEADS], aliases: aliases(['H.O.']) }),
    );
    const ask = () =>
      rowsOf(
        store(),
        `MATCH (e:Entity {id: $id}) RETURN e.aliases AS aliases, e.mentionCount AS n, e.firstSeen AS first, e.lastSeen AS last`,
        { id: entityId('Harbour Office:Organization') },
      );
    expect(await ask()).toEqual([[['H.O.', 'HO', 'the Office'], 2, '2024-03-01', '2024-03-02']]);
    await store().deleteArticle('a1');
    expect(await ask()).toEqual([[['H.O.'], 1, '2024-03-01', '2024-03-01']]);
    const counted = await rowsOf(
      store(),
      'MATCH (m:Mention)-[:REFERS_TO]->(e:Entity) WITH e, count(m) AS n WHERE n <> e.mentionCount RETURN e.id AS id',
    );
    expect(counted).toEqual([]);
  });

  test('a run goes with the last article that it wrote', async () => {
    await store().writeArticle(articleRows({ id: 'a1', said: [HEADS] }));
    await store().writeArticle(articleRows({ id: 'a1', said: [HEADS], extractor: 'reader@2' }));
    expect(await rowsOf(store(), 'MATCH (r:Run) RETURN r.extractor AS extractor')).toEqual([['reader@2']]);
  });

  test('the order of articles does not matter, and neither do those that came and went', async () => {
    const people = fc.constantFrom('Ada Moss', 'Ben Ruiz', 'Cy Oak');
    const said = fc.record({
      subject: people,
      type: fc.constantFrom('MET_WITH', 'ACCUSED', 'SUPPORTED'),
      object: people,
      speaker: fc.constantFrom('Ben Ruiz', 'UNNAMED', 'ARTICLE'),
      confidence: fc.constantFrom(0.3, 0.5, 0.9),
      more: fc.constantFrom<Properties[]>(
        { plain: true },
        { plain: false },
        { plain: true, role: 'chair', validFrom: '2024' },
      ),
    });
    const article = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a1', 'a2', 'a3'),
        said: fc.array(said, { maxLength: 3 }),
        publishedAt: fc.constantFrom('2024-01-01', '2024-02-03'),
      }),
      { selector: (a) => a.id, minLength: 2 },
    );
    const clear = async () => {
      for (const id of ['a1', 'a2', 'a3', 'passing']) await store().deleteArticle(id);
    };
    await fc.assert(
      fc.asyncProperty(article, fc.array(said, { maxLength: 3 }), async (articles, passing) => {
        await clear();
        for (const a of articles) await store().writeArticle(articleRows(a));
        const there = await snapshot(store());
        await clear();
        await store().writeArticle(articleRows({ id: 'passing', said: passing }));
        for (const a of [...articles].reverse())
          await store().writeArticle(articleRows({ ...a, text: 'draft', said: passing }));
        for (const a of [...articles].reverse()) await store().writeArticle(articleRows(a));
        await store().deleteArticle('passing');
        expect(await snapshot(store())).toEqual(there);
      }),
      { numRuns: 6 },
    );
  }, 300_000);

  test('hostile text is stored as it is', async () => {
    const names = [
      'O\'Neil "Bo" `x`',
      '__proto__',
      'constructor',
      '🧨 a\u0301 ß',
      "'}) DETACH DELETE n //",
      '$id',
      '\\',
      '\u202Eabc',
      'a|HEADS|b',
    ];
    const said = names.map(
      (subject): Said => ({ subject: `${subject}:Person`, type: 'MET_WITH', object: 'Ben Ruiz' }),
    );
    const long = 'word "quote" `tick` 😀 '.repeat(4400);
    await store().writeArticle(
      articleRows({ id: `it's "1" \`x\``, said, claims: [{ speaker: 'Ben Ruiz', text: long }] }),
    );
    const found = await rowsOf(
      store(),
      'MATCH (p:Person)-[:MET_WITH]->(b) RETURN p.name AS name ORDER BY name',
    );
    expect(found.map(([name]) => name).sort()).toEqual([...names].sort());
    expect(await rowsOf(store(), 'MATCH (c:Claim) RETURN c.text AS text')).toEqual([[long]]);
    expect(await store().deleteArticle(`it's "1" \`x\``)).toBe(true);
    expect(await snapshot(store())).toEqual([]);
  });

  test('an article of thousands of rows goes in one piece', async () => {
    const said = Array.from(
      { length: 600 },
      (_, i): Said => ({ subject: `P${i}`, type: 'MET_WITH', object: `P${i + 1}` }),
    );
    expect(await store().writeArticle(articleRows({ id: 'big', said }))).toMatchObject({
      outcome: 'created',
      edges: 600,
    });
    expect(await rowsOf(store(), 'MATCH ()-[r:MET_WITH]->() RETURN count(r) AS n')).toEqual([[600]]);
  });

  test('many writers at once: each article whole, one edge with all their statements', async () => {
    const all = Array.from({ length: 8 }, (_, i) => articleRows({ id: `w${i}`, said: [HEADS] }));
    await Promise.all(all.map((rows) => store().writeArticle(rows)));
    expect((await edges(store())).map((e) => [e[2], e[3]])).toEqual([[8, 8]]);
  });

  test('prepare can be repeated and keeps what is there', async () => {
    await store().writeArticle(articleRows({ id: 'a1', said: [HEADS] }));
    const before = await snapshot(store());
    await store().prepare();
    expect(await snapshot(store())).toEqual(before);
    expect(await rowsOf(store(), "MATCH (m:Meta {id: 'schema'}) RETURN m.version AS version")).toEqual([
      [SCHEMA_VERSION],
    ]);
  });
}
