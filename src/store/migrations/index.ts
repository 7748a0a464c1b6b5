import { copiesFound } from './copies-found';
import type { Migration } from './migration';

/** Every migration, in order: the one at index `i` leads from version `i + 1` to `i + 2`. The one place where a migration is registered. */
export const MIGRATIONS: readonly Migration[] = [copiesFound];
