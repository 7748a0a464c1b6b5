import type { Statements } from '../statements';

/** One step of the schema: what it does to a graph of one version to make it one of the next. */
export interface Migration {
  readonly name: string;
  /**
   * Changes the graph inside one transaction, which notes the new version too. Constraints and indexes of this newsgraph are there already.
   * Uses no code that a later version may change the meaning of, unless the graph is then made anew by the later step.
   */
  run(tx: Statements): Promise<void>;
}

/** Several changes that came with one version. */
export const inOneStep = (...parts: readonly Migration[]): Migration => ({
  name: parts.map((part) => part.name).join('; '),
  async run(tx) {
    for (const part of parts) await part.run(tx);
  },
});
