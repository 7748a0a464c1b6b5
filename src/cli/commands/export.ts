import { Option } from 'commander';
import { EXPORT_NAMES } from '../../export/names';
import { withStoreOptions } from '../options';
import type { Register } from './register';

const listed = (given: string, before: string[] = []): string[] => [
  ...before,
  ...given.split(',').flatMap((type) => type.trim() || []),
];

export const exportCommand: Register = (program, finish) => {
  withStoreOptions(program.command('export'))
    .summary('write the graph in another form: GEXF, GraphML, CSV, Cypher, RDF …')
    .description(
      'Writes the graph in the form of another program. docs/exports.md says what each form holds.',
    )
    .addOption(
      new Option('--format <name>', 'form of the export').choices(EXPORT_NAMES).makeOptionMandatory(),
    )
    .option('--out <path>', 'the file, or the new folder for csv (default: standard output)')
    .option(
      '--type <types>',
      'only these entity and relation types, like PERSON,MET_WITH; may be given several times',
      listed,
    )
    .action(async (flags) =>
      finish(await (require('../export-graph') as typeof import('../export-graph')).exportGraph(flags)),
    );
};
