import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import countries from 'world-countries';
import { SCHEMA_DIR } from '../../../src/model/vocabulary';
import { bodyNamed, countryItem, placesNamed } from '../../../src/resolve/linking/gazetteer';

test('every independent country has an item of its own', () => {
  const items = countries
    .filter(({ independent }) => independent === true)
    .map(({ cca2 }) => countryItem(cca2));
  expect(items).not.toContain(null);
  expect(new Set(items).size).toBe(items.length);
});

test('the country, not the kingdom with its lands overseas', () => {
  expect([countryItem('NL'), countryItem('DK'), countryItem('??')]).toEqual(['Q55', 'Q35', null]);
});

test('a name leads to all that bear it, whatever its accents and article', () => {
  expect(
    placesNamed('Hyderabad')
      .map(({ country }) => country)
      .sort(),
  ).toEqual(['IN', 'PK']);
  expect(placesNamed('são PAULO').some(({ qid }) => qid === 'Q174')).toBe(true);
  expect(placesNamed('Atlantis')).toEqual([]);
  expect(bodyNamed('the European Union')).toBe('Q458');
  expect(bodyNamed('constructor')).toBeNull();
});

test('the lists stay small', () => {
  const folder = path.join(SCHEMA_DIR, 'gazetteer');
  const bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
  expect(bytes).toBeLessThan(400_000);
});
