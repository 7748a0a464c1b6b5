import { CommanderError } from 'commander';
import { EXIT } from './exit-status';
import { buildProgram } from './program';

// `newsgraph extract … | head`: whoever read our output has gone, so there is nothing left to do
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});

async function main(): Promise<void> {
  const program = buildProgram((status) => {
    process.exitCode = status;
  });
  for (const command of [program, ...program.commands]) command.exitOverride();
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      // commander has printed what is wrong, or the help
      process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
      return;
    }
    const { messageOf } = require('./messages') as typeof import('./messages');
    const { placeText } = require('./error-place') as typeof import('./error-place');
    process.stderr.write(
      `${messageOf(error)}\n${placeText((error as { data?: Record<string, unknown> }).data ?? {})}`,
    );
    if (process.env.NEWSGRAPH_DEBUG) process.stderr.write(`${(error as Error).stack}\n`);
    process.exitCode = (error as { kind?: string }).kind === 'settings' ? EXIT.usage : EXIT.failed;
  }
}

void main();
