import { once, speechTable } from './tables';

export type PronounClass = 'first' | 'male' | 'female' | 'plural' | 'neuter';

const classes = once(() => {
  const { firstPerson, male, female, plural, neuter } = speechTable();
  const map = new Map<string, PronounClass>();
  for (const [name, words] of Object.entries({ first: firstPerson, male, female, plural, neuter }))
    for (const word of words) map.set(word, name as PronounClass);
  return map;
});

/** Person, gender and number of an English pronoun; null for others ("who", "this"). */
export const pronounClass = (word: string): PronounClass | null => classes().get(word.toLowerCase()) ?? null;
