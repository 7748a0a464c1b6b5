import { capitalCodes } from '../countries';
import type { Names } from '../names';
import { namingOf } from '../naming';
import { stateCode } from './where';

/** What an article's names say of where it plays and who is in it. */
export interface LinkContext {
  /** How often each country (ISO code) is named, by its name, adjective or an institution of it. */
  readonly countries: ReadonlyMap<string, number>;
  /** How often each state of the United States (two letters) is named. */
  readonly states: ReadonlyMap<string, number>;
  /** Countries (ISO codes) whose capital is named. */
  readonly capitals: ReadonlySet<string>;
  /** Words of the persons' names, folded. */
  readonly persons: ReadonlySet<string>;
}

/** Counts once for an article. A country that shares its name with a state ("Georgia") speaks for neither. */
export function linkContext(names: Names): LinkContext {
  const countries = new Map<string, number>();
  const states = new Map<string, number>();
  const capitals = new Set<string>();
  const persons = new Set<string>();
  const count = (map: Map<string, number>, key: string, times: number) =>
    map.set(key, (map.get(key) ?? 0) + times);
  for (const form of names.forms) {
    const times = form.mentions.length;
    if (namingOf(form.type) === 'person') for (const word of form.words) persons.add(word);
    else {
      const state = namingOf(form.type) === 'place' ? stateCode(form.text) : null;
      for (const code of capitalCodes(form.text)) capitals.add(code);
      if (form.codes.length === 1 && state === null) count(countries, form.codes[0]!, times);
      if (state === null || form.codes.length > 0) continue;
      count(states, state, times);
      count(countries, 'US', times);
    }
  }
  return { countries, states, capitals, persons };
}
