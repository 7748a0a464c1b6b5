import { HttpError } from './errors';

/** Whether pages may change the graph, and why not. */
export interface Permit {
  readonly whyNot: string | null;
}

export const READ_ONLY =
  'This server shows the graph and lets nobody change it: it was started with --read-only.';
export const EXPOSED =
  'Other machines can reach this server, and nobody is asked for a password: the graph can only be read. Start newsgraph without --host to change it.';

/** Throws HttpError 403 where nothing may be changed. */
export function mustBeAllowed({ whyNot }: Permit): void {
  if (whyNot !== null) throw new HttpError(403, 'read-only', whyNot);
}
