import type { NameForm } from './name-form';
import { withoutTitles } from './person-name';
import { abbreviationsTable } from './tables';
import { nameWords } from './words';

/** A name as it is written, without the possessive, a determiner, line breaks, and a person's titles. */
export function plainName(text: string, isPerson: boolean): string {
  let name = text
    .replace(/\s+/g, ' ')
    .replace(/[’']s?$/, (ending) => (ending.length > 1 ? '' : ending === '’' ? '’' : ending))
    .trim();
  const determiner = abbreviationsTable().determiners.find((word) =>
    new RegExp(`^${word} (?=\\p{L}|\\p{N})`, 'iu').test(name),
  );
  if (determiner !== undefined) name = name.slice(determiner.length + 1);
  return isPerson ? withoutTitles(name) : name;
}

/** "KOTA KINABALU" → "Kota Kinabalu". */
const titleCase = (name: string): string =>
  name.replace(/\p{Lu}{2,}/gu, (word) => word[0]! + word.slice(1).toLowerCase());

const isShouted = (name: string): boolean =>
  /\p{Lu}{2}/u.test(name) && !/\p{Ll}/u.test(name) && /\s|\p{L}{6}/u.test(name);

/** The name that says most: not an acronym or all capitals if there is another, most words, then longest, then first. */
export function bestName(forms: readonly NameForm[]): string {
  const known = forms.map((form) => form.full).find((full) => full !== null);
  if (
    known !== undefined &&
    known !== null &&
    !forms.some((form) => form.full === null && form.words.length > 1)
  )
    return known;
  const rank = (form: NameForm): number[] => {
    const name = plainName(form.text, form.person !== null);
    return [
      Number(form.latin),
      Number(form.acronym === null),
      Number(!isShouted(name)),
      Number(!/^[@#]/.test(name)),
      Math.min(nameWords(name).length, 12),
      Number(/^\p{Lu}|^\p{N}/u.test(name)),
      form.mentions.length,
      name.length,
    ];
  };
  const ranked = forms.map((form) => ({ form, rank: rank(form) }));
  const best = ranked.reduce((a, b) => (isHigher(b.rank, a.rank) ? b : a)).form;
  const name = plainName(best.text, best.person !== null);
  return isShouted(name) && best.acronym === null ? titleCase(name) : name;
}

const isHigher = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && a[at]! > b[at]!;
};
