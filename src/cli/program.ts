import { Command, Option } from 'commander';
import { keyValue, wholeNumber, withInputOptions, withStoreOptions } from './options';
import { version } from './version';

/** Told the exit status of the command that ran. */
type Finish = (status: number) => void;

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

  withStoreOptions(withInputOptions(program.command('start')))
    .summary('read articles, build their graph and show it in the browser')
    .description(
      'Reads articles, stores their graph, prints what was found and serves the viewer. Without files: the example article.',
    )
    .argument(
      '[files...]',
      'text, Markdown, HTML or JSON Lines files, folders of them, or - for standard input',
    )
    .option('--no-serve', 'stop after the summary')
    .option('--host <address>', 'address of the viewer (default: 127.0.0.1, this machine only)')
    .option('--port <number>', 'port of the viewer (default: any free one)')
    .action(async (files, flags) =>
      finish(await (require('./start') as typeof import('./start')).start(files, flags)),
    );

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
      finish(await (require('./extract') as typeof import('./extract')).extract(files, flags));
    });

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
    .option('--timeout <milliseconds>', 'longest time a query may take (default: 30000)')
    .option('--rows <number>', 'rows at most (default: 10000)')
    .action(async (asked, flags) =>
      finish(await (require('./query') as typeof import('./query')).query(asked, flags)),
    );

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
      finish(await (require('./evaluate') as typeof import('./evaluate')).evaluate(flags));
    });
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
