import { Option } from 'commander';
import { keyValue, withStoreOptions } from '../options';
import type { Register } from './register';

export const queryCommand: Register = (program, finish) => {
  withStoreOptions(program.command('query'))
    .summary('ask the graph: a saved query or Cypher, read only')
    .description('Runs a saved query (--list shows them) or Cypher, read only.')
    .argument('[query]', 'name of a saved query, or Cypher in quotes')
    .option('--param <name=value>', 'a parameter of the query; may be given several times', keyValue)
    .addOption(
      new Option('--format <name>', 'how to print the rows')
        .choices(['table', 'json', 'csv'])
        .default('table'),
    )
    .option('--list', 'show the saved queries')
    .option('--show', 'print the Cypher of a saved query instead of running it')
    .option('--timeout <milliseconds>', 'longest time a query may take (default: 30000)')
    .option('--rows <number>', 'rows at most (default: 10000)')
    .action(async (asked, flags) =>
      finish(await (require('../query') as typeof import('../query')).query(asked, flags)),
    );
};
