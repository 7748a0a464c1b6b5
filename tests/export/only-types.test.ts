import { onlyTypes } from '../../src/export';
import type { GraphRecord } from '../../src/model/store';
import { edgesOf, entitiesOf, sourceOf, storedRecords } from './records';

async function part(records: readonly GraphRecord[], types: readonly string[]): Promise<GraphRecord[]> {
  const found: GraphRecord[] = [];
  for await (const record of onlyTypes(types)(sourceOf(records)).records()) found.push(record);
  return found;
}
const labelled = (records: readonly GraphRecord[], label: string): GraphRecord[] =>
  records.filter((r) => r.kind === 'node' && r.labels[0] === label);

describe('a part of a graph by types', () => {
  let stored: GraphRecord[];
  beforeAll(async () => {
    stored = await storedRecords();
  });

  it('keeps the relations that were asked for, with their statements and all entities', async () => {
    const found = await part(stored, ['HEADS']);
    expect(edgesOf(found)).toEqual(edgesOf(stored).filter((e) => e.type === 'HEADS'));
    expect(edgesOf(found).length).toBeGreaterThan(0);
    expect(entitiesOf(found)).toEqual(entitiesOf(stored));
    expect(labelled(found, 'Statement').every((s) => s.properties.rtype === 'HEADS')).toBe(true);
  });

  it('keeps the entities that were asked for, and leaves nothing that hangs in the air', async () => {
    const found = await part(stored, ['PERSON', 'MET_WITH']);
    expect(new Set(entitiesOf(found).map((e) => e.labels[1]))).toEqual(new Set(['Person']));
    expect(edgesOf(found).map((e) => e.type)).toEqual(expect.arrayContaining(['MET_WITH']));
    const nodes = new Set(
      found.flatMap((r) => (r.kind === 'node' ? [`${r.labels[0]} ${r.properties.id}`] : [])),
    );
    for (const r of found)
      if (r.kind === 'link')
        for (const end of [r.from, r.to]) expect(nodes).toContain(`${end.label} ${end.id}`);
    const people = new Set(entitiesOf(found).map((e) => e.properties.id));
    for (const s of labelled(found, 'Statement'))
      expect([people.has(String(s.properties.subjectId)), people.has(String(s.properties.objectId))]).toEqual(
        [true, true],
      );
  });

  it('refuses a type that there is not', () => {
    expect(() => onlyTypes(['PERSON', 'PEOPLE'])).toThrow(expect.objectContaining({ code: 'type' }));
  });
});
