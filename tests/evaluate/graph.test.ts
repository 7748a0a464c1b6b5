import fc from 'fast-check';
import { graph, graphTally } from '../../src/evaluate/graph';
import { doc, entity, spanOf } from './documents';

const TEXT =
  'Prime Minister Ada Reyes heads Kelmar. Ms Reyes said she might visit the Selmar works. Oto Lind denied that Reyes owns it.';
const GOLD = {
  layers: ['graph'],
  entities: [
    entity(TEXT, 'Ada Reyes', 'PERSON'),
    entity(TEXT, 'Reyes', 'PERSON', {}, 1),
    entity(TEXT, 'she', 'PERSON', { kind: 'pronoun' }),
    entity(TEXT, 'Kelmar', 'LOCATION'),
    entity(TEXT, 'Selmar works', 'FACILITY'),
    entity(TEXT, 'Oto Lind', 'PERSON'),
  ],
  clusters: [[0, 1, 2], [3], [4], [5]],
  names: ['Ada Reyes', 'Kelmar', 'Selmar works', 'Oto Lind'],
  tiers: ['core', 'core', 'core', 'optional'],
  relations: [
    { type: 'HEADS', accept: ['WORKS_FOR'], head: 0, tail: 1, level: 'cluster', plain: true, tier: 'core' },
    { type: 'LOCATED_IN', head: 2, tail: 1, level: 'cluster', plain: true, tier: 'core' },
    { type: 'MET_WITH', head: 0, tail: 3, level: 'cluster', plain: true, tier: 'optional' },
    { type: 'MOVED_TO', head: 0, tail: 2, level: 'cluster', plain: false, tier: 'core' },
    { type: 'OWNS', head: 0, tail: 2, level: 'cluster', plain: false, tier: 'core' },
  ],
  forbidden: [{ type: 'OWNS', head: 3, tail: 2 }],
  attributions: [
    {
      source: [spanOf(TEXT, 'Ms Reyes')],
      cue: [spanOf(TEXT, 'said')],
      content: [spanOf(TEXT, 'she might visit the Selmar works')],
      speaker: 0,
    },
    {
      source: [spanOf(TEXT, 'Oto Lind')],
      cue: [spanOf(TEXT, 'denied')],
      content: [spanOf(TEXT, 'that Reyes owns it')],
      speaker: 3,
    },
  ],
};
const gold = doc(TEXT, GOLD);
// the same entities under other cluster numbers, one mention with its title, one entity missing
const FOUND = [
  entity(TEXT, 'Prime Minister Ada Reyes', 'PERSON', { cluster: 7 }),
  entity(TEXT, 'Reyes', 'PERSON', { cluster: 7 }, 1),
  entity(TEXT, 'Kelmar', 'LOCATION', { cluster: 8 }),
  entity(TEXT, 'works', 'FACILITY', { cluster: 9 }),
  entity(TEXT, 'Prime Minister', 'ROLE'),
];
const tally = (parts: object) => graphTally(gold, doc(TEXT, { entities: FOUND, ...parts }));

describe('graph score', () => {
  it('finds entities by their name and nominal mentions, wider and shorter spans included', () => {
    expect(tally({})).toMatchObject({ core: 3, found: 3, typed: 3 });
    const half = [FOUND[1]!, FOUND[2]!].map((e) => ({ ...e, type: 'EVENT' }));
    expect(graphTally(gold, doc(TEXT, { entities: half }))).toMatchObject({ found: 2, typed: 0 });
  });

  it('counts accepted types as right, wrong ones as judged, and others as unjudged', () => {
    const relations = [
      { type: 'WORKS_FOR', head: 1, tail: 2 },
      { type: 'OWNS', head: 1, tail: 2 },
      { type: 'HEADS', head: 4, tail: 2 },
    ];
    expect(tally({ relations })).toMatchObject({ rel: 2, hit: 1, judged: 2, right: 1, unjudged: 1 });
  });

  it('counts what must not be plain as kept or leaked', () => {
    const relations = [
      { type: 'MOVED_TO', head: 1, tail: 3, plain: false },
      { type: 'OWNS', head: 1, tail: 3, plain: true },
      { type: 'OWNS', head: 1, tail: 3, plain: false },
    ];
    expect(tally({ relations })).toMatchObject({ notplain: 2, kept: 1, leaked: 1 });
  });

  it('counts forbidden relations only when they are plain', () => {
    const entities = [...FOUND, entity(TEXT, 'Oto Lind', 'PERSON', { cluster: 3 })];
    const owns = (plain: boolean) =>
      tally({ entities, relations: [{ type: 'OWNS', head: 5, tail: 3, plain }] });
    expect(owns(true)).toMatchObject({ forbidden: 1, tempting: 1 });
    expect(owns(false)).toMatchObject({ forbidden: 0 });
  });

  it('reads symmetric types both ways', () => {
    const entities = [...FOUND, entity(TEXT, 'Oto Lind', 'PERSON', { cluster: 3 })];
    expect(tally({ entities, relations: [{ type: 'MET_WITH', head: 5, tail: 0 }] })).toMatchObject({
      right: 1,
    });
    expect(tally({ entities, relations: [{ type: 'HEADS', head: 2, tail: 0 }] })).toMatchObject({ right: 0 });
  });

  it('finds claims by half of their content, with the speaker by cluster or by source', () => {
    const content = [spanOf(TEXT, 'might visit the Selmar works')];
    expect(tally({ attributions: [{ content, speaker: 7 }] })).toMatchObject({
      claims: 2,
      claim: 1,
      speaker: 1,
    });
    expect(tally({ attributions: [{ content, speaker: 8 }] })).toMatchObject({ claim: 1, speaker: 0 });
    expect(tally({ attributions: [{ content, source: [spanOf(TEXT, 'Reyes', 1)] }] })).toMatchObject({
      speaker: 1,
    });
    expect(tally({ attributions: [{ content: [spanOf(TEXT, 'she')], speaker: 7 }] })).toMatchObject({
      claim: 0,
    });
  });

  it('takes no speaker as the right one for an unnamed source', () => {
    const content = [spanOf(TEXT, 'that Reyes owns it')];
    const unnamed = doc(TEXT, { ...GOLD, attributions: [{ content, speaker: 'UNNAMED' }] });
    const predicted = doc(TEXT, { entities: FOUND, attributions: [{ content, speaker: null }] });
    expect(graphTally(unnamed, predicted)).toMatchObject({ claim: 1, speaker: 1 });
  });

  it('gives the annotation itself everything', () => {
    const itself = doc(TEXT, {
      ...GOLD,
      entities: gold.entities.map((e, i) => ({
        ...e,
        cluster: gold.clusters.findIndex((members) => members.includes(i)),
      })),
    });
    expect(graphTally(gold, itself)).toMatchObject({
      found: 3,
      typed: 3,
      hit: 2,
      judged: 3,
      right: 3,
      kept: 2,
      leaked: 0,
      forbidden: 0,
      claim: 2,
      speaker: 2,
    });
  });

  it('never finds more than there is, whatever is predicted', () => {
    const mention = fc
      .record({ start: fc.nat(TEXT.length - 2), length: fc.integer({ min: 1, max: 20 }), cluster: fc.nat(4) })
      .map(({ start, length, cluster }) => ({
        start,
        end: Math.min(TEXT.length, start + length),
        type: 'PERSON',
        cluster,
      }));
    const relation = fc.record({
      type: fc.constantFrom('HEADS', 'OWNS', 'MET_WITH'),
      head: fc.nat(7),
      tail: fc.nat(7),
      plain: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(mention, { minLength: 8, maxLength: 8 }),
        fc.array(relation),
        (entities, relations) => {
          const t = graphTally(gold, doc(TEXT, { entities, relations }));
          expect(t.typed!).toBeLessThanOrEqual(t.found!);
          expect(t.found!).toBeLessThanOrEqual(t.core!);
          expect(t.right!).toBeLessThanOrEqual(t.judged!);
          expect(t.hit!).toBeLessThanOrEqual(t.rel!);
          expect(t.kept! + t.leaked!).toBeLessThanOrEqual(2 * t.notplain!);
        },
      ),
    );
  });

  it('names what is wrong', () => {
    const relations = [{ type: 'OWNS', head: 1, tail: 2 }];
    expect(graph.explain!(gold, doc(TEXT, { entities: FOUND, relations }))).toEqual(
      expect.arrayContaining([
        'missing: Ada Reyes –HEADS→ Kelmar; Selmar works –LOCATED_IN→ Kelmar',
        'not in the annotation: Prime Minister Ada Reyes –OWNS→ Kelmar',
      ]),
    );
  });
});
