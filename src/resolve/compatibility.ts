import type { NameForm } from './name-form';
import { personRelation } from './person-name';

const digits = (form: NameForm): string =>
  form.words
    .join(' ')
    .replace(/[^\d ]/g, '')
    .trim()
    .replace(/ +/g, ' ');

/** "Puerto Iguazú" and "Iguazú River": both have a word that the other lacks. */
const eachHasItsOwn = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 1 && b.length > 1 && a.some((word) => !b.includes(word)) && b.some((word) => !a.includes(word));

/** False when two names of one type cannot be one thing: two full names, two countries, two numbers. */
export function mayBeSame(a: NameForm, b: NameForm): boolean {
  if (a === b) return true;
  if (a.person !== null && b.person !== null)
    return !a.latin || !b.latin || personRelation(a.person, b.person) !== 'different';
  if (a.codes.length > 0 && b.codes.length > 0 && !a.codes.some((code) => b.codes.includes(code)))
    return false;
  if (a.key.startsWith('country ') && b.key.startsWith('country ') && a.key !== b.key) return false;
  if (a.type === 'LOCATION' && a.codes.length + b.codes.length === 0 && eachHasItsOwn(a.words, b.words))
    return false;
  const [x, y] = [digits(a), digits(b)];
  return x === '' || y === '' || x === y;
}
