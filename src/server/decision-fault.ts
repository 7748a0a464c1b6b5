import { InputError, StoreError } from '../model/errors';
import { HttpError } from './errors';

/** Why a decision is refused, in words for the page; the command line has its own (`src/cli/messages.ts`). */

type Data = Readonly<Record<string, unknown>>;

const CONFLICTS: Readonly<Record<string, string>> = {
  merged:
    'One of them was merged into another entity already. Take that merge back first, or decide about the other one.',
  cycle: 'This would merge an entity into what was merged into it. Take that merge back first.',
  undone: 'It was taken back already.',
  needed: 'Other decisions are about the entity that this one made. Take those back first.',
  whole: 'Nothing would be left of it: only these articles mention it. Rename it instead.',
  id: 'Another decision has this id already.',
};

const unknown = ({ what }: Data): string =>
  `The ${typeof what === 'string' ? what : 'thing'} that this is about is not in the graph any more. Reload the page.`;

/** An error of the store's as the answer to whoever decided; any other error as it is. */
export function decisionFault(error: unknown): unknown {
  if (error instanceof InputError && error.code === 'bad-decision')
    return new HttpError(
      400,
      'bad-decision',
      `This cannot be decided: ${String(error.data.reason).slice(0, 300)}.`,
    );
  if (!(error instanceof StoreError)) return error;
  if (error.code === 'unknown-target') return new HttpError(404, 'unknown-target', unknown(error.data));
  if (error.code !== 'decision-conflict') return error;
  const words = CONFLICTS[String(error.data.conflict)] ?? 'It contradicts another decision.';
  return new HttpError(409, 'decision-conflict', words);
}
