import { Command } from 'commander';
import { COMMANDS } from './commands';
import type { Finish } from './commands/register';
import { version } from './version';

/** The command line. What a command needs is loaded when it runs, so that `--help` answers at once. */
export function buildProgram(finish: Finish): Command {
  const program = new Command('newsgraph')
    .description(
      'Reads news articles and builds a knowledge graph in which every edge leads to the sentence that says it.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .showHelpAfterError('(--help shows what can be given)')
    .addHelpText('after', EXAMPLES);
  for (const register of COMMANDS) register(program, finish);
  return program;
}

const EXAMPLES = `
Examples:
  newsgraph start                             read the example article and open its graph
  newsgraph start my.txt page.html            read your own files
  newsgraph start news/ --no-serve            read a folder and stop after the summary
  newsgraph extract article.txt > out.json    what was found, as JSON
  newsgraph query --list                      questions that are ready to be asked
  newsgraph query said-by --param name="Vladimir Putin"

Settings may also stand in newsgraph.config.json or in NEWSGRAPH_* variables (NEWSGRAPH_DB, NEWSGRAPH_PORT …).
`;
