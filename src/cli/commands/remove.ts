import { withStoreOptions } from '../options';
import type { Register } from './register';

export const removeCommand: Register = (program, finish) => {
  withStoreOptions(program.command('remove'))
    .summary('take articles away with all that they alone support')
    .description(
      'Removes articles and whatever no other article supports. An article is named by its id, its address or the beginning of its title; when a name may mean several, they are listed and nothing is removed.',
    )
    .argument('<articles...>', 'id, address or beginning of the title')
    .option('--dry-run', 'only say what would go')
    .action(async (articles, flags) =>
      finish(await (require('../remove') as typeof import('../remove')).remove(articles, flags)),
    );
};
