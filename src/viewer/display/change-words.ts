import type { History } from './history';
import { count } from './words';

/** What a change of the page is for those who hear it. */
export interface Heard {
  readonly history: History<unknown>;
  readonly entities: number;
  readonly relations: number;
  /** Name of what is being read; null without anything. */
  readonly reading: string | null;
  readonly error: string | null;
}

export const countWords = ({ entities, relations }: Pick<Heard, 'entities' | 'relations'>): string =>
  `${count(entities, 'entity', 'entities')}, ${count(relations, 'relation')}`;

/** The step that was made, taken back or made again; null when none was. */
function stepWords(before: Heard['history'], after: Heard['history']): string | null {
  if (before === after) return null;
  if (before.steps !== after.steps) return after.at === 0 ? null : after.steps[after.at]!.name;
  if (before.at === after.at) return null;
  const back = after.at < before.at;
  const name = before.steps[back ? after.at + 1 : after.at]!.name;
  return `${back ? 'Undone' : 'Done again'}: ${name}`;
}

/** In the order in which one wants to know: what was done, what is read now, how much is shown. */
export function changeWords(before: Heard, after: Heard): string[] {
  const words: (string | null)[] = [
    stepWords(before.history, after.history),
    before.reading === after.reading ? null : (after.reading ?? 'Nothing is selected'),
    countWords(before) === countWords(after) ? null : countWords(after),
    before.error === after.error ? null : after.error,
  ];
  return words.filter((w): w is string => w !== null);
}
