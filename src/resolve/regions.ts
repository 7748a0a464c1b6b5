import { once, placesTable } from './tables';
import { nameWords } from './words';

const short = once(() => {
  const names = new Map<string, string>();
  for (const [name, abbreviations] of Object.entries(placesTable().regions)) {
    names.set(nameWords(name).join(' '), name);
    for (const written of abbreviations) names.set(written, name);
  }
  return names;
});

/** Full name of a state or province: "N.H." and "New Hampshire" → "New Hampshire"; null for others. */
export const regionName = (text: string): string | null =>
  short().get(text.trim()) ?? short().get(nameWords(text).join(' ')) ?? null;
