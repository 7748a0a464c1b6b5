import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { GraphRecord, GraphStore, Properties } from '../../../src/model/store';
import { checkGraph, INVARIANTS } from '../../../src/store/check';
import { openStore } from '../../../src/store/open';
import { neo4jOfTests } from '../../support/neo4j';
import { needs } from '../../support/requirements';
import { fill, recordsOf, sourceOf } from './sound-graph';

type Node = Extract<GraphRecord, { kind: 'node' }>;
type Link = Extract<GraphRecord, { kind: 'link' }>;
type Loose<T> = { -readonly [K in keyof T]: T[K] };
type Changed = Loose<Properties>;

let folder: string;
let store: GraphStore;
let sound: readonly GraphRecord[];
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'newsgraph-check-'));
  store = await openStore({ engine: 'embedded', path: path.join(folder, 'graph') });
  await store.prepare();
  await fill(store);
  sound = await recordsOf(store);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const broken = async (records: readonly GraphRecord[]) => {
  const { invariants } = await checkGraph(sourceOf(records));
  return invariants.flatMap(({ name, shown }) => shown.map((v) => ({ name, ...v })));
};

/** The graph with one change. */
const with_ = (change: (records: GraphRecord[]) => void): GraphRecord[] => {
  const records = structuredClone(sound) as GraphRecord[];
  change(records);
  return records;
};

const nodeIn = (
  records: readonly GraphRecord[],
  label: string,
  fits: (p: Properties) => boolean = () => true,
) => records.find((r): r is Node => r.kind === 'node' && r.labels[0] === label && fits(r.properties))!;
const linkIn = (records: readonly GraphRecord[], type: string, fits: (l: Link) => boolean = () => true) =>
  records.find((r): r is Link => r.kind === 'link' && r.type === type && fits(r))!;
const set = (label: string, change: (p: Changed) => void, fits?: (p: Properties) => boolean) =>
  with_((records) => change(nodeIn(records, label, fits).properties as Changed));
const setLink = (type: string, change: (l: Loose<Link>) => void, fits?: (l: Link) => boolean) =>
  with_((records) => change(linkIn(records, type, fits)));
const without = (record: (records: readonly GraphRecord[]) => GraphRecord) =>
  with_((records) => void records.splice(records.indexOf(record(records)), 1));

test('what was written is sound, and there is something of everything in it', async () => {
  expect(await broken(sound)).toEqual([]);
  const report = await checkGraph(store);
  expect(report.sound).toBe(true);
  expect(report.nodes + report.links).toBe(sound.length);
  for (const type of ['COPY_OF', 'DUPLICATE_OF', 'NESTED_IN', 'MET_WITH'])
    expect(linkIn(sound, type)).toBeDefined();
});

/** One thing that is wrong: the change, the invariant that must tell of it, and what it says. */
const WRONG: Readonly<Record<string, readonly [() => GraphRecord[], name: string, what: RegExp]>> = {
  'no version': [() => without((r) => nodeIn(r, 'Meta')), 'version', /its version is nothing/],
  'an older version': [
    () =>
      set('Meta', (p) => {
        p.version = 1;
      }),
    'version',
    /its version is 1/,
  ],
  'a node twice': [
    () => with_((r) => void r.splice(r.indexOf(nodeIn(r, 'Claim')), 0, nodeIn(r, 'Claim'))),
    'keys',
    /stands twice/,
  ],
  'an id of another form': [
    () =>
      set('Statement', (p) => {
        p.id = 'me';
      }),
    'keys',
    /id is not made/,
  ],
  'an entity with two labels': [
    () => with_((r) => void (nodeIn(r, 'Entity').labels as string[]).push('Facility')),
    'labels',
    /its labels are .*Facility/,
  ],
  'an unknown modality': [
    () =>
      set(
        'Statement',
        (p) => {
          p.modality = 'sure';
        },
        (p) => p.plain === false,
      ),
    'values',
    /modality is "sure"/,
  ],
  'a confidence above one': [
    () =>
      set('Mention', (p) => {
        p.confidence = 1.5;
      }),
    'values',
    /confidence is 1.5/,
  ],
  'a text that was changed': [
    () =>
      set('Article', (p) => {
        p.text = String(p.text).replace('ferry', 'FERRY');
      }),
    'hashes',
    /contentHash is/,
  ],
  'a sentence that the text does not hold': [
    () =>
      set('Sentence', (p) => {
        p.text = 'Nobody wrote this.';
      }),
    'spans',
    /the text says/,
  ],
  'a mention one character further': [
    () =>
      set('Mention', (p) => {
        p.startOff = Number(p.startOff) + 1;
        p.endOff = Number(p.endOff) + 1;
      }),
    'spans',
    /text is .*, the text says/,
  ],
  'a statement behind the end of the text': [
    () =>
      set('Statement', (p) => {
        p.endOff = 99_999;
      }),
    'spans',
    /to endOff 99999 is no place in the text/,
  ],
  'a trigger that stands elsewhere': [
    () =>
      set(
        'Statement',
        (p) => {
          p.trigger = 'bribed';
        },
        (p) => p.trigger !== undefined,
      ),
    'spans',
    /trigger is "bribed"/,
  ],
  'a claim in other words': [
    () =>
      set('Claim', (p) => {
        p.text = 'All is well';
      }),
    'spans',
    /"All is well" does not stand there/,
  ],
  'a quotation that nobody wrote': [
    () =>
      set('Statement', (p) => {
        p.quote = 'No.';
      }),
    'spans',
    /quote "No." does not/,
  ],
  'an article that is gone': [
    () => without((r) => nodeIn(r, 'Article')),
    'spans',
    /there is no text of article/,
  ],
  'a link to nowhere': [
    () =>
      setLink('HAS_OBJECT', (l) => {
        l.to = { ...l.to, id: 'x:nobody' };
      }),
    'ends',
    /there is no Entity x:nobody/,
  ],
  'a link that joins the wrong things': [
    () =>
      setLink('ABOUT', (l) => {
        l.to = { ...linkIn(sound, 'IN_SENTENCE').to };
      }),
    'ends',
    /does not lead from Claim to Sentence/,
  ],
  'a link into another article': [
    () =>
      setLink('EVIDENCED_BY', (l) => {
        const own = nodeIn(sound, 'Statement', (p) => p.id === l.from.id).properties.articleId;
        l.to = { ...l.to, id: nodeIn(sound, 'Sentence', (p) => p.articleId !== own).properties.id };
      }),
    'ends',
    /leads into another article/,
  ],
  'a sentence without article': [
    () => without((r) => linkIn(r, 'HAS_SENTENCE')),
    'attached',
    /it has no HAS_SENTENCE/,
  ],
  'a statement without evidence': [
    () => without((r) => linkIn(r, 'EVIDENCED_BY')),
    'attached',
    /it has no EVIDENCED_BY/,
  ],
  'an entity that nobody mentions': [
    () =>
      with_((r) => {
        const { id } = nodeIn(r, 'Entity').properties;
        r.splice(
          0,
          r.length,
          ...r.filter((x) => x.kind === 'node' || x.type !== 'MENTIONS' || x.to.id !== id),
        );
      }),
    'attached',
    /it has no MENTIONS/,
  ],
  'a key of another edge': [
    () =>
      set(
        'Statement',
        (p) => {
          p.edgeKey = `${p.edgeKey}|x`;
        },
        (p) => p.plain === false,
      ),
    'statements',
    /edgeKey is .* its parts give/,
  ],
  'a subject that is not the one named': [
    () =>
      setLink('HAS_SUBJECT', (l) => {
        l.to = { ...linkIn(sound, 'HAS_OBJECT', (o) => o.from.id === l.from.id).to };
      }),
    'statements',
    /the statement names/,
  ],
  'a denied statement that is plain': [
    () =>
      set(
        'Statement',
        (p) => {
          p.polarity = 'negative';
        },
        (p) => p.plain === true,
      ),
    'view-rule',
    /it is plain, though asserted, negative|it is plain, though reported, negative/,
  ],
  'an edge that is missing': [
    () => without((r) => linkIn(r, 'MET_WITH')),
    'edges',
    /it is missing, statement/,
  ],
  'an edge that nothing supports': [
    () =>
      set(
        'Statement',
        (p) => {
          p.plain = false;
        },
        (p) => p.rtype === 'MET_WITH' && p.plain === true && p.articleId === 'talks',
      ),
    'edges',
    /no plain statement supports it|nStatements is/,
  ],
  'a wrong number of sources': [
    () =>
      setLink('HEADS', (l) => {
        l.properties = { ...l.properties, nSources: 7 };
      }),
    'edges',
    /nSources is 7, its statements give/,
  ],
  'a confidence that was not worked out': [
    () =>
      setLink('HEADS', (l) => {
        l.properties = { ...l.properties, confidence: 0.123 };
      }),
    'edges',
    /confidence is 0.123/,
  ],
  'an edge without its hedge': [
    () =>
      setLink('SUPPORTED', (l) => {
        l.properties = { ...l.properties, hedged: false };
      }),
    'edges',
    /hedged is false/,
  ],
  'speakers who said nothing': [
    () =>
      setLink('SUPPORTED', (l) => {
        l.properties = { ...l.properties, speakers: ['The Oracle'] };
      }),
    'edges',
    /speakers is \["The Oracle"\]/,
  ],
  'an edge between others': [
    () =>
      setLink('MET_WITH', (l) => {
        [l.from, l.to] = [l.to, l.from];
      }),
    'edges',
    /its statements say/,
  ],
  'a chain of sources of another depth': [
    () =>
      set('Claim', (p) => {
        p.depth = 9;
      }),
    'sources',
    /depth 9 with/,
  ],
  'an attribution of another rank': [
    () =>
      setLink('ATTRIBUTED_TO', (l) => {
        l.properties = { rank: 5 };
      }),
    'sources',
    /rank 5 of the chain/,
  ],
  'a mention count that is too high': [
    () =>
      set('Entity', (p) => {
        p.mentionCount = 99;
      }),
    'entities',
    /mentionCount is 99, its articles give/,
  ],
  'a name that no article gives': [
    () =>
      set('Entity', (p) => {
        p.name = 'The Oracle';
      }),
    'entities',
    /name is "The Oracle"/,
  ],
  'a name that leads to nothing': [() => without((r) => linkIn(r, 'NAMES')), 'names', /do not lead to it/],
  'a name that leads elsewhere': [
    () =>
      setLink('NAMES', (l) => {
        l.to = { ...l.to, id: nodeIn(sound, 'Entity', (p) => p.id !== l.to.id).properties.id };
      }),
    'names',
    /the entity has no such name/,
  ],
  'a miscounted MENTIONS': [
    () =>
      setLink('MENTIONS', (l) => {
        l.properties = { ...l.properties, count: 50 };
      }),
    'counts',
    /count is 50, there are/,
  ],
  'a repeated sentence without mark': [
    () =>
      set(
        'Sentence',
        (p) => {
          p.isDuplicate = false;
        },
        (p) => p.isDuplicate === true,
      ),
    'duplicates',
    /not marked as repeated/,
  ],
  'a mark without a repeated sentence': [
    () =>
      set(
        'Sentence',
        (p) => {
          p.isDuplicate = true;
        },
        (p) => p.isDuplicate === false,
      ),
    'duplicates',
    /leads to no other/,
  ],
  'a copy that is not told': [
    () => without((r) => linkIn(r, 'COPY_OF')),
    'copies',
    /it is a copy of nothing/,
  ],
  'a copy of the wrong share': [
    () =>
      setLink('COPY_OF', (l) => {
        l.properties = { share: 0.9 };
      }),
    'copies',
    /it is a copy of \["ferry",0.9\]/,
  ],
  'a sentence of a copy that leads nowhere': [
    () =>
      without((r) =>
        linkIn(r, 'DUPLICATE_OF', (l) => l.from.id.startsWith('reprint') && l.to.id.startsWith('ferry')),
      ),
    'copies',
    /it repeats nothing, its text says/,
  ],
  'a run that nothing comes from': [
    () =>
      set(
        'Article',
        (p) => {
          p.runId = 'run-talks';
        },
        (p) => p.id === 'ferry',
      ),
    'runs',
    /no article comes from it|its article of/,
  ],
  'a mark that no decision set': [
    () =>
      set('Statement', (p) => {
        p.confirmed = true;
      }),
    'curated',
    /confirmed is true, the decisions give nothing/,
  ],
  'a decision that is none': [
    () =>
      with_(
        (r) => void r.push({ kind: 'node', labels: ['Decision'], properties: { id: 'd', kind: 'guess' } }),
      ),
    'decisions',
    /it is no decision/,
  ],
};

/** Graphs as people's decisions leave them. */
describe('a graph that people corrected', () => {
  const by = { at: '2031-06-01T00:00:00.000Z', author: 'Ida', reason: 'checked' };
  const idOf = async (of: GraphStore, name: string) => {
    const text = 'MATCH (e:Entity {name: $name}) RETURN e.id AS id';
    return String((await of.query({ text, params: { name } })).rows[0]![0]);
  };

  test('is sound, and what a decision would make otherwise is named', async () => {
    const other = await openStore({ engine: 'embedded', path: path.join(folder, 'curated') });
    await other.prepare();
    await fill(other);
    const [minister, leader, ministry] = await Promise.all(
      ['Ilse Brandt', 'Jon Halvard', 'Ministry of Transport'].map((name) => idOf(other, name)),
    );
    const isSound = async () => expect(await broken(await recordsOf(other))).toEqual([]);
    const { rows } = await other.query({
      text: "MATCH (s:Statement) WHERE s.plain = true AND s.articleId = 'talks' RETURN s.id AS id ORDER BY id",
      params: {},
    });
    const [first, second] = rows.map(([id]) => String(id));
    for (const decision of [
      { id: 'd1', kind: 'merge', into: minister!, entities: [leader!] },
      { id: 'd2', kind: 'rename', entity: ministry!, name: 'Department of Transport' },
      { id: 'd3', kind: 'split', entity: ministry!, articles: ['talks'], name: 'the other ministry' },
      { id: 'd4', kind: 'reject', statement: first! },
      { id: 'd5', kind: 'confirm', statement: second! },
    ] as const) {
      await other.decide({ ...by, ...decision } as Parameters<GraphStore['decide']>[0]);
      await isSound();
    }
    const records = await recordsOf(other);
    const names = async (label: string, fits: (p: Properties) => boolean, change: (p: Changed) => void) => {
      const changed = structuredClone(records) as GraphRecord[];
      change(nodeIn(changed, label, fits).properties as Changed);
      return (await broken(changed)).map((v) => v.name);
    };
    expect(
      await names(
        'Statement',
        (p) => p.id === first,
        (p) => {
          p.plain = true;
        },
      ),
    ).toContain('curated');
    expect(
      await names(
        'Decision',
        (p) => p.id === 'd1',
        (p) => {
          p.undoneAt = by.at;
          p.undoneBy = by.author;
        },
      ),
    ).toEqual(expect.arrayContaining(['curated', 'entities']));
    await other.deleteArticle('ferry');
    await isSound();
    await fill(other);
    await isSound();
    for (const id of ['d1', 'd2', 'd3', 'd4', 'd5'])
      await other.undo(id, { by: by.author, at: by.at, reason: by.reason });
    await isSound();
    await other.close();
  }, 300_000);
});

test.each(Object.keys(WRONG))('%s is named', async (name) => {
  const [make, invariant, what] = WRONG[name]!;
  const found = await broken(make());
  expect(found.filter((v) => v.name === invariant).map((v) => v.what)).toContainEqual(
    expect.stringMatching(what),
  );
});

test('every invariant has something that breaks it', () => {
  const tried = new Set(Object.values(WRONG).map(([, invariant]) => invariant));
  expect(INVARIANTS.map((i) => i.name).filter((name) => !tried.has(name))).toEqual([]);
  expect(new Set(INVARIANTS.map((i) => i.name)).size).toBe(INVARIANTS.length);
});

test('all are counted, only so many are shown', async () => {
  const records = with_((r) => {
    for (const record of r)
      if (record.kind === 'node' && record.labels[0] === 'Mention') (record.properties as Changed).text = '?';
  });
  const { sound: isSound, invariants } = await checkGraph(sourceOf(records), 3);
  const spans = invariants.find((i) => i.name === 'spans')!;
  expect(isSound).toBe(false);
  expect(spans.shown).toHaveLength(3);
  expect(spans.violations).toBe(sound.filter((r) => r.kind === 'node' && r.labels[0] === 'Mention').length);
});

needs('neo4j')('a graph in Neo4j', () => {
  const server = neo4jOfTests();
  test('is sound too', async () => {
    const other = await server.fresh();
    await fill(other);
    expect(await broken(await recordsOf(other))).toEqual([]);
    await other.close();
  });
});
