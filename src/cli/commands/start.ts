import { withInputOptions, withStoreOptions } from '../options';
import type { Register } from './register';

export const startCommand: Register = (program, finish) => {
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
    .option('--read-only', 'nobody changes the graph in the viewer')
    .option('--allow-fetch', 'the viewer may add articles by their address: newsgraph then asks that site')
    .option(
      '--token <text>',
      'what the address must hold to be let in (default: a new one with every --host that other machines reach)',
    )
    .action(async (files, flags) =>
      finish(await (require('../start') as typeof import('../start')).start(files, flags)),
    );
};
