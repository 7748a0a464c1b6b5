import type { Entity } from '../../../src/model/extraction';
import { resolve } from '../../../src/resolve/resolve';
import { mark } from '../reading';

const entities = (text: string): readonly Entity[] => {
  const m = mark(text);
  return resolve(m.article, m.reading).entities;
};
/** "name → id" of every linked entity. */
const links = (text: string): string[] =>
  entities(text)
    .filter(({ qid }) => qid !== null)
    .map(({ name, qid }) => `${name} ${qid}`);

describe('countries', () => {
  test('by name, abbreviation and adjective are one item', () => {
    expect(entities('[L:Ukrainian] troops left. [L:Ukraine] said so.')[0]).toMatchObject({
      id: 'wd:Q212',
      qid: 'Q212',
      scope: 'global',
      subtype: 'COUNTRY',
    });
    expect(links('The [L:U.S.] and [L:British] navies')).toEqual([
      'United States Q30',
      'United Kingdom Q145',
    ]);
  });
  test('not where the name belongs to several and nothing tells them apart', () => {
    expect(links('[L:Congo] voted. [L:Korean] shares fell.')).toEqual([]);
    expect(links('[L:South Korea] voted. [L:Korean] shares fell.')).toEqual(['South Korea Q884']);
  });
  test('the country or the state of one name, by what else is named', () => {
    expect(links('[L:Georgia] and [L:Armenia] met.')).toContain('Georgia Q230');
    expect(links('[L:Georgia] and [L:Alabama] of the [L:U.S.]')).toContain('Georgia Q1428');
    expect(links('[L:Georgia] won.')).toEqual([]);
  });
  test('the Americas are no country', () => {
    expect(links('Two continents, the [L:Americas]')).not.toContain('United States Q30');
  });
});

describe('cities and regions', () => {
  test('a large city, its other name and a continent', () => {
    expect(links('In [L:Tokyo], [L:Kiev] and [L:Bengaluru], in all [L:Europe]')).toEqual([
      'Tokyo Q1490',
      'Kyiv Q1899',
      'Bengaluru Q1355',
      'Europe Q46',
    ]);
  });
  test.each([
    ['[L:Birmingham], Alabama', 'Birmingham Q79867'],
    ['[L:Birmingham], England', 'Birmingham Q2256'],
    ['[L:Donetsk] in [L:Ukraine]', 'Donetsk Q43070'],
    ['the [L:Donetsk region] of [L:Ukraine]', 'Donetsk region Q2012050'],
    ['[L:Punjab] province in [L:Pakistan]', 'Punjab Q4478'],
  ])('%s is %s', (text, wanted) => {
    expect(links(text)).toContain(wanted);
  });
  test.each([
    '[L:Paris], Texas, is small. [L:Paris] is quiet.',
    '[L:Springfield] burned.',
    '[L:New York] and [L:Washington]',
    '[P:Paris Hilton] sang. [L:Paris] smiled.',
    '[L:Hamilton] lost.',
  ])('no link in: %s', (text) => {
    expect(links(text)).toEqual([]);
  });
  test('what follows in a list is no country of the place before it', () => {
    expect(links('[L:London], Panama City and Rome')).toEqual(['London Q84']);
  });
  test('a person who is called like a place has no item', () => {
    expect(links('[P:Jordan Berlin] met [P:Chad] and [P:Paris].')).toEqual([]);
  });
});

describe('bodies', () => {
  test('by full name and abbreviation', () => {
    expect(links('The [O:UN] and the [O:United Nations], [O:NATO], [O:Reuters], the [O:EU]')).toEqual([
      'United Nations Q1065',
      'NATO Q7184',
      'Reuters Q130879',
      'EU Q458',
    ]);
  });
  test('not what every country has, nor a part of it', () => {
    expect(links('The [O:Ministry of Health], the [O:UN Mission in Liberia], [O:Police]')).toEqual([]);
  });
});

test('two clusters of one item keep ids of their own', () => {
  const found = entities('[L:Paris] of [L:France]. The [O:France] of old.');
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
});

test('every link is surer than its threshold and says so', () => {
  for (const { qid, linkConfidence } of entities('[L:Cairo], [L:Egypt], [O:NATO], [L:Nowhere]'))
    if (qid === null) expect(linkConfidence).toBeNull();
    else expect(linkConfidence).toBeGreaterThanOrEqual(0.9);
});

test.each([
  'the province of [L:Barcelona], [L:Spain]',
  '[L:English], the language of [L:Ghana]',
  'the [L:Red Sea] of [L:Egypt]',
])('only the country in: %s', (text) => {
  expect(links(text)).toHaveLength(1);
});
