import { countryCodes } from '../countries';
import { regionName } from '../regions';
import { once, placesTable } from '../tables';
import { placesNamed } from './gazetteer';

/** What the words right after a place say of where it is. */
export interface Where {
  readonly countries: readonly string[];
  /** Two letters of a state of the United States. */
  readonly state: string | null;
}

const AFTER =
  /^(?:,[ \u00a0]+(?:in[ \u00a0]+)?|[ \u00a0]+in[ \u00a0]+|[ \u00a0]*\()((?:\p{Lu}[\p{L}.’'-]*)(?:[ \u00a0]\p{Lu}[\p{L}.’'-]*){0,3})(?![ \u00a0]\p{Lu})/u;

const states = once(
  () =>
    new Map(
      Object.entries(placesTable().regions).flatMap(([name, short]) =>
        short.filter((written) => /^[A-Z]{2}$/.test(written)).map((written) => [name, written] as const),
      ),
    ),
);

/** Two letters of a state of the United States by its name or abbreviation; null for all else. */
export const stateCode = (name: string): string | null => states().get(regionName(name) ?? '') ?? null;

/** Where a name of a country, state or province is; null when it is none. */
export function whereOf(name: string): Where | null {
  const state = stateCode(name);
  if (state !== null) {
    // "Georgia" may be either.
    return { countries: ['US', ...countryCodes(name)], state };
  }
  const codes = countryCodes(name);
  if (codes.length > 0) return { countries: codes, state: null };
  const regions = placesNamed(name).filter(({ kind }) => kind === 'REGION');
  const found = new Set(regions.map(({ country }) => country).filter((country) => country !== null));
  return found.size === 0 ? null : { countries: [...found], state: null };
}

/** "[Portland], Maine", "[Hyderabad] in Pakistan", "[Birmingham] (Alabama)": what follows the mention, or null. */
export function whereAfter(text: string, end: number): Where | null {
  const found = AFTER.exec(text.slice(end, end + 60))?.[1];
  if (found === undefined) return null;
  // The whole run of capitals or nothing: "Lima, Panama City" says nothing of Panama.
  return whereOf(found.replace(/[’']s$/, '').replace(/(?<=\p{Ll}{3})[.]$/u, ''));
}
