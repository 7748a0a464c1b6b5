import { followTheMoney } from '../../src/export/followthemoney/followthemoney';
import { edgeRuleOf, schemaOf } from '../../src/export/followthemoney/schemata';
import type { GraphRecord } from '../../src/model/store';
import { hostileRecords, joined, sourceOf, storedRecords } from './records';

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}
const entities = async (records: readonly GraphRecord[]): Promise<Entity[]> =>
  (await joined(followTheMoney.write(sourceOf(records))))
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

describe('FollowTheMoney', () => {
  it('has each entity once, and every reference leads to one', async () => {
    for (const records of [await storedRecords(), hostileRecords()]) {
      const found = await entities(records);
      const ids = new Set(found.map((e) => e.id));
      expect(ids.size).toBe(found.length);
      for (const { properties } of found)
        for (const value of Object.values(properties).flat())
          if (value.startsWith('ng-')) expect(ids).toContain(value);
      for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9][A-Za-z0-9.-]*$/);
    }
  });

  it('takes the relation that fits both ends, else a link without a kind', () => {
    expect(edgeRuleOf('OWNS', 'Person', 'Company')?.schema).toBe('Ownership');
    expect(edgeRuleOf('OWNS', 'Person', 'Organization')?.schema).toBe('UnknownLink');
    expect(edgeRuleOf('WORKS_FOR', 'Person', 'PublicBody')?.schema).toBe('Employment');
    expect(edgeRuleOf('MET_WITH', 'Person', 'Person')?.schema).toBe('UnknownLink');
    expect([schemaOf('ORGANIZATION', 'COMPANY'), schemaOf('ORGANIZATION', null)]).toEqual([
      'Company',
      'Organization',
    ]);
    expect(schemaOf('QUANTITY', null)).toBeUndefined();
  });

  it('leaves out what was merged into another', async () => {
    const merged: GraphRecord = {
      kind: 'node',
      labels: ['MergedEntity', 'Person'],
      properties: { id: 'x:old', name: 'Old' },
    };
    expect(await entities([merged])).toEqual([]);
  });

  it('keeps Wikidata ids, and gives an edge its words, dates, quote and article', async () => {
    const entity = (id: string, label: string, more = {}): GraphRecord => ({
      kind: 'node',
      labels: ['Entity', label],
      properties: { id, name: id, ...more },
    });
    const edge: GraphRecord = {
      kind: 'link',
      type: 'WORKS_FOR',
      from: { label: 'Entity', id: 'x:1' },
      to: { label: 'Entity', id: 'wd:Q5' },
      properties: {
        key: 'k',
        role: 'engineer',
        quote: 'She is an engineer there.',
        validFrom: '2031-02-03TNI',
        validTo: 'P7D',
        articleIds: ['a'],
      },
    };
    const article: GraphRecord = {
      kind: 'node',
      labels: ['Article'],
      properties: { id: 'a', title: 'T', url: 'https://news.example/a' },
    };
    const found = await entities([article, entity('x:1', 'Person'), entity('wd:Q5', 'Organization'), edge]);
    const [a, person] = found;
    expect(found.at(-1)).toEqual({
      id: expect.any(String),
      schema: 'Employment',
      properties: {
        employee: [person!.id],
        employer: ['Q5'],
        role: ['engineer'],
        summary: ['works for'],
        description: ['She is an engineer there.'],
        startDate: ['2031-02-03'],
        recordId: [a!.id],
        sourceUrl: ['https://news.example/a'],
      },
    });
  });
});
