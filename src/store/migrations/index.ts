import { copiesFound } from './copies-found';
import { inOneStep, type Migration } from './migration';
import { namesFound } from './names-found';

/** Every migration, in order: the one at index `i` leads from version `i + 1` to `i + 2`. The one place where a migration is registered. */
export const MIGRATIONS: readonly Migration[] = [inOneStep(copiesFound, namesFound)];
