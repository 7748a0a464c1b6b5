import { readFileSync } from 'node:fs';

/** Adjectives of nationality and region that news uses and the table of countries lacks or spells otherwise. */
const MORE =
  'African American Arab Arabian Argentinian Asian Azeri Balkan Baltic Basque Bavarian Bosnian Catalan Caucasian Chechen Corsican Crimean Dagestani Ecuadorian Emirati English European Flemish Herzegovinian Icelandic Kashmiri Kazakh Kyrgyz Latin American Maldivian New Zealand North American Nordic Quebecois Sahelian Saudi Scandinavian Scots Scottish Siberian Sicilian Slovenian South American Soviet Surinamese Tajik Texan Tibetan Timorese Trinidadian Turkmen Uzbek Venetian Welsh Western Yugoslav';
const TWO_WORDS = /(?:Latin|North|South) American|New Zealand|\S+/g;

let adjectives: ReadonlySet<string> | undefined;

/** The English demonyms of world-countries, lower-cased: "Antiguan, Barbudan" and "Kittitian or Nevisian" are two each. */
function load(): ReadonlySet<string> {
  // Read and let go: the package's own module would keep all its data in memory.
  const file = require.resolve('world-countries/countries.json');
  const countries = JSON.parse(readFileSync(file, 'utf8')) as {
    demonyms?: { eng?: { f: string; m: string } };
  }[];
  const names = countries.flatMap(({ demonyms }) => [demonyms?.eng?.m ?? '', demonyms?.eng?.f ?? '']);
  const parts = names.flatMap((name) => name.split(/,| or /)).concat(MORE.match(TWO_WORDS) ?? []);
  return new Set(parts.map((part) => part.trim().toLowerCase()).filter((part) => part !== ''));
}

/** True for an adjective of nationality or region ("Russian", "South Korean"); false for people ("Russians"). */
export function isDemonym(name: string): boolean {
  adjectives ??= load();
  return adjectives.has(name.trim().replace(/\s+/g, ' ').replace(/[‐‑–]/g, '-').toLowerCase());
}
