import { Argument } from 'commander';
import { COMPLETION_SCRIPTS, SHELLS, type Shell } from '../completion-scripts';
import { EXIT } from '../exit-status';
import { print } from '../terminal';
import type { Register } from './register';

export const completionCommand: Register = (program, finish) => {
  program
    .command('completion')
    .summary('print a script that completes commands, flags, queries and parameters')
    .description('Prints a script for the shell; its first line says where to put it.')
    .addArgument(new Argument('<shell>', 'the shell that runs it').choices(SHELLS))
    .action(async (shell: Shell) => {
      await print(COMPLETION_SCRIPTS[shell]);
      finish(EXIT.done);
    });
  // what the scripts ask: the words of the line so far, after --
  program
    .command('complete', { hidden: true })
    .addArgument(new Argument('<shell>').choices(SHELLS))
    .argument('[words...]')
    .action(async (shell: Shell, words: string[]) => {
      const { completionLines } = require('../complete') as typeof import('../complete');
      await print(completionLines(program, shell, words));
      finish(EXIT.done);
    });
};
