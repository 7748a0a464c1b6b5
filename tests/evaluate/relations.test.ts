import type { AnnotatedDocument } from '../../src/evaluate/annotated-document';
import { relations } from '../../src/evaluate/relations';
import { doc, entity, spanOf } from './documents';

const TEXT = 'Ada Reyes founded Selmar in Kelmar. Reyes was born in Kelmar.';
const ENTITIES = [
  entity(TEXT, 'Ada Reyes', 'PERSON', { cluster: 0 }),
  entity(TEXT, 'Selmar', 'ORGANIZATION', { cluster: 1 }),
  entity(TEXT, 'Kelmar', 'LOCATION', { cluster: 2 }),
  entity(TEXT, 'Reyes', 'PERSON', { cluster: 0 }, 1),
  entity(TEXT, 'Kelmar', 'LOCATION', { cluster: 2 }, 1),
];
const CLUSTERS = [[0, 3], [1], [2, 4]];
const relationsOf = (g: AnnotatedDocument, p: AnnotatedDocument) =>
  Object.fromEntries(relations.measures(relations.score(g, p)).map((m) => [m.name, m]));
const measured = (gold: object, predicted: object) => {
  const g = doc(TEXT, { layers: ['relations'], entities: ENTITIES, clusters: CLUSTERS, ...gold });
  const p = doc(TEXT, { entities: ENTITIES, clusters: CLUSTERS, ...predicted });
  return relationsOf(g, p);
};
const FOUNDED = { type: 'FOUNDED', head: 0, tail: 1 };
const BORN = { type: 'BORN_IN', head: 3, tail: 4 };

describe('relations between mentions', () => {
  it('asks for both spans, both entity types and the relation type', () => {
    expect(measured({ relations: [FOUNDED, BORN] }, { relations: [FOUNDED, BORN] }).strict!.value).toBe(100);
    const elsewhere = { ...BORN, head: 0 };
    const m = measured(
      { relations: [FOUNDED, BORN] },
      { relations: [FOUNDED, elsewhere, { ...FOUNDED, type: 'OWNS' }] },
    );
    expect(m.strict).toMatchObject({ precision: 100 / 3, recall: 50 });
    const mistyped = ENTITIES.map((e, i) => (i === 1 ? { ...e, type: 'LOCATION' } : e));
    expect(
      measured({ relations: [FOUNDED] }, { entities: mistyped, relations: [FOUNDED] }).strict!.value,
    ).toBe(0);
  });

  it('counts plain relations only', () => {
    const m = measured({ relations: [FOUNDED] }, { relations: [FOUNDED, { ...BORN, plain: false }] });
    expect(m.strict).toMatchObject({ precision: 100, recall: 100 });
  });
});

describe('relations between entities', () => {
  it('are right wherever in the text they were read, and count once', () => {
    const gold = { relations: [{ type: 'BORN_IN', head: 0, tail: 2, level: 'cluster' }] };
    const m = measured(gold, { relations: [BORN, { ...BORN, head: 0 }] });
    expect(m.strict).toMatchObject({ precision: 100, recall: 100 });
  });
});

describe('relations by Wikidata property', () => {
  it('follows the direction of the property', () => {
    const gold = { relations: [{ type: 'P112', label: 'founded by', head: 1, tail: 0 }] };
    const right = measured(gold, { relations: [{ ...FOUNDED, inverseProperty: 'founded by' }] });
    const wrong = measured(gold, { relations: [{ ...FOUNDED, property: 'founded by' }] });
    expect(right.property!.value).toBe(100);
    expect(wrong.property!.value).toBe(0);
  });
});

describe('the text evaluation of KnowledgeNet', () => {
  const gold = (...parts: [type: string, head: number, tail: number][]) => ({
    set: 'knowledgenet',
    properties: ['PLACE_OF_BIRTH', 'FOUNDED_BY'],
    relations: parts.map(([type, head, tail]) => ({ type, head, tail })),
  });

  it('follows the direction of a property and judges only those that the passage annotates', () => {
    const m = measured(gold(['FOUNDED_BY', 1, 0]), {
      relations: [FOUNDED, { type: 'WORKS_FOR', head: 0, tail: 1 }],
    });
    expect(m.text).toMatchObject({ precision: 100, recall: 100 });
    const turned = measured(gold(['FOUNDED_BY', 0, 1]), { relations: [FOUNDED] });
    expect(turned.text!.value).toBe(0);
  });

  it('asks for overlap, not for the same spans', () => {
    const shorter = ENTITIES.map((e, i) => (i === 3 ? { ...e, end: e.end - 2 } : e));
    const m = measured(gold(['PLACE_OF_BIRTH', 3, 4]), { entities: shorter, relations: [BORN] });
    expect(m.text).toMatchObject({ precision: 100, recall: 100 });
  });

  it('lets an edge stand for every mention of its two things, and counts it once', () => {
    const m = measured(gold(['PLACE_OF_BIRTH', 0, 2], ['PLACE_OF_BIRTH', 3, 4]), { relations: [BORN] });
    expect(m.text).toMatchObject({ precision: 100, recall: 100 });
    expect(m['text, between mentions']).toMatchObject({ precision: 100, recall: 50 });
  });

  it('counts a wrong prediction once and a missed fact once', () => {
    const m = measured(gold(['FOUNDED_BY', 1, 0]), { relations: [BORN] });
    expect(m.text).toMatchObject({ precision: 0, recall: 0, gold: 1 });
    expect(measured(gold(['FOUNDED_BY', 1, 0]), { relations: [BORN, FOUNDED] }).text!.precision).toBe(50);
  });

  it('holds of the places in which the place lies, where the label says so', () => {
    const text = 'Reyes was born in Kelmar, Selmark.';
    const entities = [
      entity(text, 'Reyes', 'PERSON'),
      entity(text, 'Kelmar', 'LOCATION'),
      entity(text, 'Selmark', 'LOCATION'),
    ];
    const g = doc(text, {
      ...gold(['PLACE_OF_BIRTH', 0, 1], ['PLACE_OF_BIRTH', 0, 2]),
      layers: ['relations'],
      entities,
    });
    const born = { type: 'BORN_IN', head: 0, tail: 1 };
    const found = (relations: object[]) => relationsOf(g, doc(text, { entities, relations })).text!.recall;
    expect(found([born])).toBe(50);
    expect(found([born, { type: 'LOCATED_IN', head: 1, tail: 2 }])).toBe(100);
  });

  it('takes a relative pronoun for what the tree says it stands for', () => {
    const text = 'Reyes, who was born in Kelmar, left.';
    const entities = [
      entity(text, 'Reyes', 'PERSON'),
      entity(text, 'who', 'PERSON'),
      entity(text, 'Kelmar', 'LOCATION'),
    ];
    const token = (words: string, upos: string, head: number, deprel: string) => {
      const [start, end] = spanOf(text, words);
      return { start, end, upos, head, deprel };
    };
    const tokens = (clause: string) => [
      token('Reyes', 'PROPN', 3, 'nsubj'),
      token('who', 'PRON', 2, 'nsubj'),
      token('born', 'VERB', 0, clause),
      token('left', 'VERB', -1, 'root'),
    ];
    const g = doc(text, { ...gold(['PLACE_OF_BIRTH', 1, 2]), layers: ['relations'], entities });
    const p = (clause: string) =>
      doc(text, {
        entities: [entities[0], entities[2]],
        tokens: tokens(clause),
        clusters: [[0], [1]],
        relations: [{ type: 'BORN_IN', head: 0, tail: 1 }],
      });
    expect(relationsOf(g, p('acl')).text!.recall).toBe(100);
    expect(relationsOf(g, p('parataxis')).text!.recall).toBe(0);
  });
});

describe('labels of a set between names', () => {
  const gold = { set: 'conll04', relations: [{ type: 'Work_For', head: 0, tail: 1 }] };

  it('are right with both spans, both types and the label, by any relation that the label stands for', () => {
    for (const type of ['WORKS_FOR', 'HEADS'])
      expect(measured(gold, { relations: [{ type, head: 0, tail: 1 }] }).strict!.value).toBe(100);
    expect(measured(gold, { relations: [{ type: 'WORKS_FOR', head: 1, tail: 0 }] }).strict!.value).toBe(0);
    const mistyped = ENTITIES.map((e, i) => (i === 1 ? { ...e, type: 'PERSON' } : e));
    expect(
      measured(gold, { entities: mistyped, relations: [{ type: 'WORKS_FOR', head: 0, tail: 1 }] }).strict!
        .value,
    ).toBe(0);
  });

  it('are read between the names of what the pronouns stand for', () => {
    const entities = ENTITIES.map((e, i) => (i === 3 ? { ...e, kind: 'pronoun' } : e));
    const m = measured(gold, { entities, relations: [{ type: 'WORKS_FOR', head: 3, tail: 1 }] });
    expect(m.strict!.value).toBe(100);
  });

  it('count a building as a place', () => {
    const entities = ENTITIES.map((e, i) => (i === 2 ? { ...e, type: 'FACILITY' } : e));
    const located = { set: 'conll04', relations: [{ type: 'OrgBased_In', head: 1, tail: 2 }] };
    expect(
      measured(located, { entities, relations: [{ type: 'BASED_IN', head: 1, tail: 2 }] }).strict!.value,
    ).toBe(100);
  });
});

describe('relations by the types that a label stands for', () => {
  const pair = {
    set: 'kbp37',
    layers: ['relation_pair'],
    entities: [ENTITIES[1], ENTITIES[0]],
    clusters: [],
  };

  it('judges the one marked pair, in the direction of the label', () => {
    const gold = { ...pair, relations: [{ type: 'org:founded_by', head: 0, tail: 1 }] };
    expect(measured(gold, { relations: [FOUNDED, BORN] }).mapped).toMatchObject({
      precision: 100,
      recall: 100,
    });
    const wrong = measured(gold, { relations: [{ type: 'WORKS_FOR', head: 0, tail: 1 }] });
    expect(wrong.mapped).toMatchObject({ precision: 0, recall: 0, gold: 1 });
  });

  it('counts what is read where nothing holds, and nothing where the vocabulary has no such relation', () => {
    expect(measured({ ...pair, relations: [] }, { relations: [FOUNDED, FOUNDED] }).mapped).toMatchObject({
      precision: 0,
      gold: 0,
    });
    const unknown = { ...pair, relations: [{ type: 'org:alternate_names', head: 0, tail: 1 }] };
    const tally = relations.score(
      doc(TEXT, unknown),
      doc(TEXT, { entities: ENTITIES, clusters: CLUSTERS, relations: [FOUNDED] }),
    );
    expect(tally['mapped predicted']).toBe(0);
  });

  it('stands beside the Wikidata property in a set of entities', () => {
    const gold = {
      set: 'redocred',
      layers: ['relations', 'clusters'],
      relations: [{ type: 'P112', label: 'founded by', head: 1, tail: 0, level: 'cluster' }],
    };
    const m = measured(gold, { relations: [{ ...FOUNDED, head: 3 }] });
    expect(m.mapped).toMatchObject({ precision: 100, recall: 100 });
    expect(m.property).toMatchObject({ precision: 0, recall: 0, gold: 1 });
    expect(m).not.toHaveProperty('strict');
  });
});
