import { withStoreOptions } from '../options';
import type { Register } from './register';

export const restoreCommand: Register = (program, finish) => {
  withStoreOptions(program.command('restore'))
    .summary('load a backup into a database')
    .description(
      'Checks all of a backup and its hash, then loads it into a database that holds no graph. What was loaded is the graph of the backup, or nothing.',
    )
    .argument('<file>', 'a file that newsgraph backup made')
    .option('--replace', 'delete the graph that the database holds')
    .action(async (file, flags) =>
      finish(await (require('../restore') as typeof import('../restore')).restore(file, flags)),
    );
};
