import type { Command } from 'commander';
import { wholeNumber } from '../options';
import type { Register } from './register';

export const evaluateCommand: Register = (program, finish) => {
  program
    .command('evaluate')
    .summary('measure against annotated documents')
    .description(
      'Scores names, syntax, coreference, relations, attribution and the graph against annotated documents.',
    )
    .option('--gold <file>', 'annotated documents, .jsonl or .jsonl.gz')
    .option('--predicted <file>', 'what a system found in them; without it newsgraph reads them now')
    .option('--all <folder>', 'measure on every known set in the folder instead')
    .option('--write [file]', 'put the table into docs/quality.md (or another file)')
    .option('--only <names>', 'some of: graph, names, coreference, relations, attribution, syntax')
    .option('--limit <number>', 'documents of a set at most', wholeNumber)
    .option('--verbose', 'show the errors of every document')
    .action(async (flags, command: Command) => {
      if ((flags.gold === undefined) === (flags.all === undefined))
        command.error('error: give either --gold FILE or --all FOLDER');
      if (flags.predicted !== undefined && (flags.all !== undefined || flags.write !== undefined))
        command.error('error: --predicted goes with --gold alone');
      finish(await (require('../evaluate') as typeof import('../evaluate')).evaluate(flags));
    });
};
