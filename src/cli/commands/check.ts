import { Option } from 'commander';
import { wholeNumber, withStoreOptions } from '../options';
import type { Register } from './register';

export const checkCommand: Register = (program, finish) => {
  withStoreOptions(program.command('check'))
    .summary('check that nothing in the graph is wrong')
    .description(
      'Verifies every invariant of the graph: spans, keys, links, the view rule, counts, copies … and names what is wrong and where. The exit status is 1 when something is.',
    )
    .option('--backup <file>', 'check a backup instead of a database')
    .option('--limit <number>', 'violations shown of each invariant (default: 20)', wholeNumber)
    .addOption(new Option('--format <name>', 'how to print it').choices(['text', 'json']).default('text'))
    .action(async (flags) => finish(await (require('../check') as typeof import('../check')).check(flags)));
};
