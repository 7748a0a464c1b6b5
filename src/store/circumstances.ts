/**
 * Properties that say when and in which run something was written, and nothing of what it says: two ways to the same articles may differ
 * in these alone. `Run` nodes, whose id is one, differ in it too.
 */
export const CIRCUMSTANCES: ReadonlySet<string> = new Set(['runId', 'createdAt', 'ingestedAt', 'source']);
