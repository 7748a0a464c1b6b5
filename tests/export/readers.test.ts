import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exportFormat, save } from '../../src/export';
import type { GraphRecord, Properties } from '../../src/model/store';
import { exportReaders, needs } from '../support/requirements';
import { edgesOf, entitiesOf, hostileRecords, sourceOf, storedRecords } from './records';

type Attributes = Readonly<Record<string, unknown>>;
interface Network {
  readonly nodes: readonly Attributes[];
  readonly edges: readonly Attributes[];
}
interface Validated {
  readonly entities: readonly {
    readonly id: string;
    readonly schema: string;
    readonly caption: string;
    readonly properties: Readonly<Record<string, readonly string[]>>;
  }[];
  readonly wrong: readonly unknown[];
}

/** Every export is read by a program that has nothing to do with newsgraph. */
needs('export-readers')('exports read by other programs', () => {
  let folder: string;
  const graphs: Record<string, GraphRecord[]> = { hostile: hostileRecords() };
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'exports-'));
    graphs.stored = await storedRecords();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function read<T>(format: string, records: readonly GraphRecord[]): Promise<T> {
    const at = path.join(folder, format);
    await save(exportFormat(format), sourceOf(records), at);
    const script = path.join(__dirname, 'readers', 'read_back.py');
    const out = execFileSync(exportReaders(), [script, format, at], { maxBuffer: 2 ** 28, encoding: 'utf8' });
    return JSON.parse(out) as T;
  }

  const shown = (text: string): string =>
    text.replace(/[\p{Cc}\ufffe]/gu, (c) =>
      '\t\n\r'.includes(c) ? c : c < ' ' ? String.fromCharCode(0x2400 + c.charCodeAt(0)) : '\ufffd',
    );
  const flat = (properties: Properties): Attributes =>
    Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [
        name,
        typeof value === 'object'
          ? shown(JSON.stringify(value))
          : typeof value === 'string'
            ? shown(value)
            : value,
      ]),
    );

  describe.each(['stored', 'hostile'])('the %s graph', (name) => {
    it.each(['gexf', 'graphml'])(
      'as %s in networkx: all entities, edges and typed properties',
      async (format) => {
        const records = graphs[name]!;
        const { nodes, edges } = await read<Network>(format, records);
        const [entities, links] = [entitiesOf(records), edgesOf(records)];
        expect([nodes.length, edges.length]).toEqual([entities.length, links.length]);
        const byId = new Map(nodes.map((n) => [n.id, n]));
        for (const { properties } of entities) {
          const { id, ...others } = flat(properties);
          expect(byId.get(id)).toMatchObject(others);
        }
        const byKey = new Map(edges.map((e) => [e.key ?? e.id, { key: e.id, ...e }]));
        for (const { properties, from, to, type } of links)
          expect(byKey.get(shown(String(properties.key)))).toMatchObject({
            ...flat(properties),
            label: type,
            source: shown(from.id),
            target: shown(to.id),
          });
      },
    );

    it('as Turtle and as JSON-LD in rdflib: the same triples', async () => {
      const sorted = (triples: readonly unknown[]) => triples.map((t) => JSON.stringify(t)).sort();
      const turtle = sorted(await read('turtle', graphs[name]!));
      expect(turtle.length).toBeGreaterThan(40);
      expect(sorted(await read('jsonld', graphs[name]!))).toEqual(turtle);
    });
  });

  it('as FollowTheMoney entities that its model takes whole', async () => {
    const { entities, wrong } = await read<Validated>('ftm', graphs.stored!);
    expect(wrong).toEqual([]);
    const ofSchema = (schema: string) => entities.filter((e) => e.schema === schema);
    const brandt = ofSchema('Person').find((e) => e.caption === 'Ilse Brandt')!;
    const ministry = ofSchema('PublicBody').find((e) => e.caption === 'Ministry of Transport')!;
    expect(
      ofSchema('Article')
        .map((a) => a.caption)
        .sort(),
    ).toEqual(['Minister meets union', 'Ministry opens a ferry line']);
    const heads = ofSchema('Directorship').filter((d) => d.properties.director?.[0] === brandt.id);
    expect(heads.map((d) => [d.properties.organization, d.properties.role]).sort()).toEqual([
      [[ministry.id], ['heads']],
      [[ministry.id], ['transport minister']],
    ]);
    expect(ofSchema('Note').some((n) => n.properties.entity?.includes(brandt.id))).toBe(true);
    expect(ofSchema('UnknownLink').length).toBeGreaterThan(0);
  });

  it('as FollowTheMoney entities with hostile names', async () => {
    const { entities, wrong } = await read<Validated>('ftm', graphs.hostile!);
    expect(wrong).toEqual([]);
    const people = entities.filter((e) => e.schema === 'Person');
    expect(people).toHaveLength(graphs.hostile!.filter((r) => r.kind === 'node').length);
  });
});
