import { parseStoredDecision, type StoredDecision } from './decision';
import { InputError } from './errors';

/** Decisions as a file: one JSON document a line, undone ones too. */

export const decisionLines = (decisions: readonly StoredDecision[]): string =>
  decisions.map((decision) => `${JSON.stringify(decision)}\n`).join('');

/** The decisions of such a file; empty lines do not count. Throws InputError `bad-decision` with `source` (file and line). */
export function parseDecisionLines(text: string, file: string): readonly StoredDecision[] {
  return text.split('\n').flatMap((line, index): StoredDecision[] => {
    if (line.trim() === '') return [];
    const source = `${file}, line ${index + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (cause) {
      throw new InputError('bad-decision', { source, reason: 'no JSON' }, cause);
    }
    return [parseStoredDecision(value, source)];
  });
}
