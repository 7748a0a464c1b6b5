import { type Command, Option } from 'commander';
import type { Register } from './register';

const ENGINES = ['embedded', 'neo4j'] as const;

/** The flags of one side: `--from`, `--from-db` … */
const withSide = (command: Command, side: 'from' | 'to', what: string): Command =>
  command
    .addOption(
      new Option(`--${side} <engine>`, `${what}: embedded or neo4j`).choices(ENGINES).makeOptionMandatory(),
    )
    .option(`--${side}-db <path>`, 'its file, if it is embedded (default: .newsgraph/graph)')
    .option(`--${side}-uri <address>`, 'its address, if it is Neo4j (default: bolt://127.0.0.1:7687)')
    .option(`--${side}-user <name>`, 'its user; the password comes from NEO4J_PASSWORD')
    .option(`--${side}-database <name>`, 'its database');

export const copyCommand: Register = (program, finish) => {
  withSide(
    withSide(program.command('copy'), 'from', 'database that is read'),
    'to',
    'database that gets the graph',
  )
    .summary('copy the graph from one database to another')
    .description(
      'Copies the whole graph into a database that holds none, and compares the two: newsgraph copy --from embedded --to neo4j.',
    )
    .option('--replace', 'delete the graph that the other database holds')
    .action(async (flags) => finish(await (require('../copy') as typeof import('../copy')).copy(flags)));
};
