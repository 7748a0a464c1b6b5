import fc from 'fast-check';
import { StoreError } from '../../src/model/errors';
import type { GraphRecord, GraphStore } from '../../src/model/store';
import { SCHEMA_VERSION } from '../../src/store/meta';
import { articleRows, edgeKeyOf, entityId, type Told } from './rows';
import { rowsOf, snapshot } from './snapshot';

const MET = { subject: 'Ada Moss', type: 'MET_WITH', object: 'Ben Ruiz' };
const HEADS = { subject: 'Ada Moss', type: 'HEADS', object: 'Harbour Office:Organization' };
const TOLD: readonly Told[] = [
  {
    id: 'a1',
    title: 'Quotes " and \\ and \u{1F600} and `ticks`',
    publishedAt: '2024-03-01',
    said: [MET, HEADS],
    aliases: { 'Ada Moss': ['Mayor Moss', 'A. Moss'] },
    claims: [{ speaker: 'Ben Ruiz', text: 'It rains.' }],
  },
  { id: 'a2', said: [{ ...MET, speaker: 'Cy Oak', confidence: 1 }, HEADS] },
  // beyond the basic plane, and just below it: where orders of texts differ
  ...['\u{1F600}', '\uFF5E', 'Z', 'ä'].map((id) => ({ id, said: [{ ...MET, object: `Person ${id}` }] })),
];

export const recordsOf = async (store: GraphStore): Promise<GraphRecord[]> => {
  const records: GraphRecord[] = [];
  for await (const record of store.records()) records.push(record);
  return records;
};

const stream = async function* (records: readonly GraphRecord[]): AsyncGenerator<GraphRecord> {
  yield* records;
};

const fault = async (work: Promise<unknown>): Promise<StoreError> => {
  const error = await work.then(
    () => undefined,
    (e) => e,
  );
  expect(error).toBeInstanceOf(StoreError);
  return error;
};

const place = (r: GraphRecord): string[] =>
  r.kind === 'node'
    ? ['1', r.labels[0]!, r.properties.id]
    : ['2', r.type, r.from.label, r.from.id, r.to.label, r.to.id, String(r.properties.key ?? '')];
const inCodePoints = (a: string[], b: string[]): number => {
  const at = a.findIndex((x, i) => x !== b[i]);
  return at < 0 ? 0 : Buffer.compare(Buffer.from(a[at]!), Buffer.from(b[at]!));
};

export function contractOfRecords(store: () => GraphStore): void {
  const write = async (told: readonly Told[] = TOLD) => {
    for (const one of told) await store().writeArticle(articleRows(one));
  };
  const broken = (records: readonly GraphRecord[], error?: Error) =>
    (async function* () {
      yield* records;
      if (error) throw error;
    })();

  test('an empty graph is its version', async () => {
    expect(await recordsOf(store())).toEqual([
      { kind: 'node', labels: ['Meta'], properties: { id: 'schema', version: expect.any(Number) } },
    ]);
  });

  test('records are the graph: every node and link with all properties, in one order', async () => {
    await write();
    const records = await recordsOf(store());
    const lines = records
      .filter((r) => r.kind === 'link' || r.labels[0] !== 'Meta')
      .map((r) =>
        JSON.stringify(
          r.kind === 'node'
            ? [[...r.labels].sort(), r.properties]
            : [r.type, r.from.id, r.to.id, r.properties],
        ),
      );
    expect(lines.sort()).toEqual(await snapshot(store()));
    const places = records.map(place);
    expect(places).toEqual([...places].sort(inCodePoints));
    expect(records).toContainEqual({
      kind: 'link',
      type: 'MET_WITH',
      from: { label: 'Entity', id: entityId('Ada Moss') },
      to: { label: 'Entity', id: entityId('Ben Ruiz') },
      properties: expect.objectContaining({
        key: edgeKeyOf(MET),
        nArticles: 2,
        speakers: ['ARTICLE', 'Cy Oak'],
      }),
    });
    for (const r of records) expect(Object.keys(r.properties)).toEqual(Object.keys(r.properties).sort());
  });

  test('what many pages hold comes once each', async () => {
    const said = Array.from({ length: 700 }, (_, i) => ({ ...MET, subject: `P${i}`, object: `P${i + 1}` }));
    await write([{ id: 'long', said }]);
    const records = await recordsOf(store());
    expect(records.filter((r) => r.kind === 'node' && r.labels[0] === 'Statement')).toHaveLength(700);
    expect(records.filter((r) => r.kind === 'link' && r.type === 'MET_WITH')).toHaveLength(700);
    expect(new Set(records.map((r) => JSON.stringify(place(r)))).size).toBe(records.length);
  });

  test('a write in the middle is in the next records, not in these', async () => {
    await write();
    const before = await recordsOf(store());
    const seen: GraphRecord[] = [];
    let writing: Promise<unknown> | undefined;
    for await (const record of store().records()) {
      seen.push(record);
      writing ??= store()
        .deleteArticle('a2')
        .then(() => store().writeArticle(articleRows({ id: 'a0', said: [HEADS] })));
    }
    await writing;
    expect(seen).toEqual(before);
    expect(await recordsOf(store())).not.toEqual(before);
  });

  test('a loop that is broken off leaves the store free', async () => {
    await write();
    for await (const record of store().records()) if (record.kind === 'link') break;
    await write([{ id: 'a9' }]);
    expect(await rowsOf(store(), "MATCH (a:Article {id: 'a9'}) RETURN a.id AS id")).toEqual([['a9']]);
  });

  test('restored records are the same graph, and the store goes on with it', async () => {
    await write();
    const [records, lines] = [await recordsOf(store()), await snapshot(store())];
    const [nodes, links] = ['node', 'link'].map((kind) => records.filter((r) => r.kind === kind).length);
    expect(await store().restore(stream(records), { replace: true })).toEqual({ nodes, links });
    expect(await recordsOf(store())).toEqual(records);
    expect(await snapshot(store())).toEqual(lines);
    expect((await store().search('Mayor Moss', 3))[0]).toMatchObject({ text: 'Ada Moss' });
    expect((await store().writeArticle(articleRows(TOLD[0]!))).outcome).toBe('unchanged');
    for (const { id } of TOLD) await store().deleteArticle(id);
    expect(await snapshot(store())).toEqual([]);
  });

  test('any graph comes back as it was', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.boolean(),
      fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }),
    );
    const nodes = fc.uniqueArray(
      fc.record({
        id: fc.string({ unit: 'grapheme', minLength: 1 }).filter((id) => Buffer.from(id).toString() === id),
        value,
      }),
      { selector: (n) => n.id, minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(nodes, async (many) => {
        const records: GraphRecord[] = [
          ...many.map(
            ({ id, value: v }): GraphRecord => ({
              kind: 'node',
              labels: ['Entity', 'Person'],
              properties: { id, value: typeof v === 'number' ? v + 0 : v },
            }),
          ),
          { kind: 'node', labels: ['Meta'], properties: { id: 'schema', version: SCHEMA_VERSION } } as const,
          ...many.map(
            ({ id }): GraphRecord => ({
              kind: 'link',
              type: 'OWNS',
              from: { label: 'Entity', id },
              to: { label: 'Entity', id: many[0]!.id },
              properties: { key: `${id}|OWNS`, stmtIds: [] },
            }),
          ),
        ].sort((a, b) => inCodePoints(place(a), place(b)));
        await store().restore(stream(records), { replace: true });
        const back = await recordsOf(store());
        expect(back.filter((r) => r.kind === 'link' || r.labels[0] !== 'Meta')).toEqual(
          records.filter((r) => r.kind === 'link' || r.labels[0] !== 'Meta'),
        );
      }),
      { numRuns: 8 },
    );
  }, 300_000);

  test('a database that holds a graph is not touched without being told to', async () => {
    await write();
    const before = await recordsOf(store());
    expect((await fault(store().restore(stream(before)))).code).toBe('not-empty');
    expect(await recordsOf(store())).toEqual(before);
  });

  describe('records that no graph holds are refused, and leave nothing', () => {
    const BAD: Readonly<Record<string, (r: GraphRecord[]) => void>> = {
      'an unknown label': (r) =>
        r.unshift({ kind: 'node', labels: ['A`) DETACH DELETE (n'], properties: { id: 'x' } }),
      'an entity without kind': (r) => {
        const at = r.findIndex((x) => x.kind === 'node' && x.labels[0] === 'Entity');
        r[at] = { ...(r[at] as Extract<GraphRecord, { kind: 'node' }>), labels: ['Entity'] };
      },
      'an unknown type': (r) => {
        const last = r.at(-1) as Extract<GraphRecord, { kind: 'link' }>;
        r.push({ ...last, type: 'ZZZ`]-() //' });
      },
      'a node twice': (r) => r.splice(1, 0, r[0]!),
      'a link twice': (r) => r.push(r.at(-1)!),
      'a map as a value': (r) => Object.assign(r[0]!.properties, { more: { a: 1 } }),
      'a hostile property name': (r) => Object.assign(r[0]!.properties, { 'a`b': 1 }),
      'no id': (r) => Object.assign(r[0]!.properties, { id: '' }),
      'another order': (r) => r.reverse(),
      'a node that links need missing': (r) =>
        r.splice(
          r.findIndex((x) => x.kind === 'node' && x.labels[0] === 'Sentence'),
          1,
        ),
      'an edge without key': (r) => {
        const edge = r.find((x) => x.kind === 'link' && x.type === 'MET_WITH')!;
        delete (edge.properties as Record<string, unknown>).key;
      },
    };
    test.each(Object.keys(BAD))('%s', async (name) => {
      await write([TOLD[0]!]);
      const good = await recordsOf(store());
      await store().deleteArticle('a1');
      const bad = structuredClone(good);
      BAD[name]!(bad);
      expect((await fault(store().restore(stream(bad)))).code).toBe('invalid-rows');
      expect(await snapshot(store())).toEqual([]);
      await store().restore(stream(good));
      expect(await recordsOf(store())).toEqual(good);
    });
  });

  test('a graph of a newer version is refused', async () => {
    const [meta] = await recordsOf(store());
    const newer = { ...meta, properties: { id: 'schema', version: 99 } } as GraphRecord;
    expect((await fault(store().restore(stream([newer])))).code).toBe('version');
    await store().prepare();
  });

  test('a source that breaks off leaves an empty database as it was', async () => {
    await write([TOLD[0]!]);
    const records = await recordsOf(store());
    await store().deleteArticle('a1');
    const gone = new Error('the source is gone');
    const links = records.findIndex((r) => r.kind === 'link');
    await expect(store().restore(broken(records.slice(0, links + 5), gone))).rejects.toThrow();
    expect(await snapshot(store())).toEqual([]);
    await write([{ id: 'a1' }]);
  });
}
