import { withStoreOptions } from '../options';
import type { Register } from './register';

export const backupCommand: Register = (program, finish) => {
  withStoreOptions(program.command('backup'))
    .summary('write the whole graph into one file')
    .description(
      'Writes every node, link and property into one file of JSON Lines with a hash. The same graph gives the same file, whichever database holds it; nothing is left behind when it does not come to its end.',
    )
    .option(
      '--out <file>',
      'the file; compressed when it ends in .gz (default: newsgraph-backup-DATE.jsonl.gz)',
    )
    .action(async (flags) =>
      finish(await (require('../backup') as typeof import('../backup')).backup(flags)),
    );
};
