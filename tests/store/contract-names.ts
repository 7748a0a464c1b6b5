import type { GraphStore } from '../../src/model/store';
import { findEntities } from '../../src/query';
import { checkGraph } from '../../src/store/check';
import { decisionMaker, UNDOING } from './decisions';
import { articleRows, entityId, type Said } from './rows';
import { rowsOf, snapshot } from './snapshot';

const PORT = 'Port Office:Organization';
const LONG = `${'Very '.repeat(300)}Long Office:Organization`;
const HEADS: Said = { subject: 'Peña Nieto', type: 'HEADS', object: PORT };

/** Names lead to entities, whatever made the names, and to nothing else. */
export function contractOfNames(store: () => GraphStore): void {
  let decision: ReturnType<typeof decisionMaker>;
  beforeEach(async () => {
    decision = decisionMaker();
    await store().writeArticle(articleRows({ id: 'a1', said: [HEADS], aliases: { [PORT]: ['P.O.'] } }));
  });
  const keys = async () => (await rowsOf(store(), 'MATCH (n:Name) RETURN n.id AS id ORDER BY id')).flat();
  const found = async (name: string) =>
    (
      await rowsOf(store(), 'MATCH (:Name {id: toLower($name)})-[:NAMES]->(e:Entity) RETURN e.id', { name })
    ).flat();
  const meant = async (name: string) => (await findEntities(store(), name)).map((e) => e.id);
  afterEach(async () => {
    const { invariants } = await checkGraph(store());
    expect(invariants.find((i) => i.name === 'names')).toMatchObject({ violations: 0 });
  });

  test('a name and its aliases, in any case and with or without accents', async () => {
    expect(await keys()).toEqual(['p.o.', 'pena nieto', 'peña nieto', 'port office']);
    for (const name of ['PEÑA NIETO', 'Pena Nieto', 'peña nieto'])
      expect([name, await found(name)]).toEqual([name, [entityId('Peña Nieto')]]);
    expect(await found('p.O.')).toEqual([entityId(PORT)]);
    expect(await meant('  pena  NIETO ')).toEqual([entityId('Peña Nieto')]);
  });

  test('one name of several entities leads to each', async () => {
    await store().writeArticle(
      articleRows({ id: 'a2', said: [{ subject: 'port office:Location', type: 'PART_OF', object: PORT }] }),
    );
    expect([...(await found('Port Office'))].sort()).toEqual(
      [entityId(PORT), entityId('port office:Location')].sort(),
    );
    await store().deleteArticle('a2');
    expect(await found('Port Office')).toEqual([entityId(PORT)]);
  });

  test('what an article no longer says leads nowhere', async () => {
    await store().writeArticle(articleRows({ id: 'a1', said: [HEADS], aliases: { [PORT]: ['Quay'] } }));
    expect(await keys()).toEqual(['pena nieto', 'peña nieto', 'port office', 'quay']);
    await store().deleteArticle('a1');
    expect(await keys()).toEqual([]);
  });

  test('names that people gave, until they are taken back', async () => {
    const before = await snapshot(store());
    const renamed = await store().decide(
      decision('rename', { entity: entityId(PORT), name: 'Harbour Authority' }),
    );
    const added = await store().decide(decision('alias', { entity: entityId(PORT), alias: 'HarbA' }));
    for (const name of ['harbour authority', 'harba', 'Port Office', 'P.O.'])
      expect([name, await found(name)]).toEqual([name, [entityId(PORT)]]);
    for (const { id } of [added, renamed]) await store().undo(id, UNDOING);
    expect(await found('Harbour Authority')).toEqual([]);
    const graph = (lines: readonly string[]) => lines.filter((line) => !line.startsWith('[["Decision"]'));
    expect(graph(await snapshot(store()))).toEqual(before);
  });

  test('a merged entity is found by all names, also by those of what it was', async () => {
    await store().writeArticle(articleRows({ id: 'a2', said: [{ ...HEADS, object: 'Quay:Organization' }] }));
    const { id } = await store().decide(
      decision('merge', { into: entityId(PORT), entities: [entityId('Quay:Organization')] }),
    );
    expect(await found('Quay')).toEqual([entityId(PORT)]);
    await store().undo(id, UNDOING);
    expect(await found('Quay')).toEqual([entityId('Quay:Organization')]);
  });

  test('a name too long for an index is found too', async () => {
    await store().writeArticle(articleRows({ id: 'a2', said: [{ ...HEADS, object: LONG }] }));
    expect(await meant(LONG.replace(':Organization', ''))).toEqual([entityId(LONG)]);
  });
}
