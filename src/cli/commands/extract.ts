import type { Command } from 'commander';
import { withInputOptions } from '../options';
import type { Register } from './register';

export const extractCommand: Register = (program, finish) => {
  withInputOptions(program.command('extract'))
    .summary('print what is found as JSON, without a database')
    .description(
      'Prints one JSON document per article (entities, relations, attributions, tokens …), one a line, without a database.',
    )
    .argument('[files...]', 'files, folders, or - for standard input')
    .option(
      '--jsonl',
      'read {"id": …, "text": …} lines from standard input; errors take the place of their document',
    )
    .action(async (files: string[], flags, command: Command) => {
      if (flags.jsonl ? files.length > 0 : files.length === 0)
        command.error('error: give files, or --jsonl and the documents on standard input');
      finish(await (require('../extract') as typeof import('../extract')).extract(files, flags));
    });
};
