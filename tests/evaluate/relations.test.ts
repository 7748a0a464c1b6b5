import { relations } from '../../src/evaluate/relations';
import { doc, entity } from './documents';

const TEXT = 'Ada Reyes founded Selmar in Kelmar. Reyes was born in Kelmar.';
const ENTITIES = [
  entity(TEXT, 'Ada Reyes', 'PERSON', { cluster: 0 }),
  entity(TEXT, 'Selmar', 'ORGANIZATION', { cluster: 1 }),
  entity(TEXT, 'Kelmar', 'LOCATION', { cluster: 2 }),
  entity(TEXT, 'Reyes', 'PERSON', { cluster: 0 }, 1),
  entity(TEXT, 'Kelmar', 'LOCATION', { cluster: 2 }, 1),
];
const CLUSTERS = [[0, 3], [1], [2, 4]];
const measured = (gold: object, predicted: object) => {
  const g = doc(TEXT, { layers: ['relations'], entities: ENTITIES, clusters: CLUSTERS, ...gold });
  const p = doc(TEXT, { entities: ENTITIES, clusters: CLUSTERS, ...predicted });
  return Object.fromEntries(relations.measures(relations.score(g, p)).map((m) => [m.name, m]));
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

  it('judges only the properties that the document annotates', () => {
    const m = measured(
      { properties: ['PLACE_OF_BIRTH'], relations: [{ type: 'PLACE_OF_BIRTH', head: 3, tail: 4 }] },
      {
        relations: [
          { ...BORN, property: 'place of birth' },
          { ...FOUNDED, inverseProperty: 'founded by' },
        ],
      },
    );
    expect(m.property).toMatchObject({ precision: 100, recall: 100 });
  });
});
