import type { Command } from 'commander';
import { withStoreOptions } from '../options';
import type { Register } from './register';

const curating = () => require('../curate') as typeof import('../curate');
const history = () => require('../curate-history') as typeof import('../curate-history');

/** Flags of every command that decides something. */
const withAuthor = (command: Command): Command =>
  withStoreOptions(command)
    .option('--author <name>', 'who decides (default: your user name on this machine)')
    .option('--reason <text>', 'why, for the history');

export const curateCommand: Register = (program, finish) => {
  const curate = program
    .command('curate')
    .summary('correct the graph: merge, split, rename, retype, reject, confirm, alias, undo')
    .description(
      'Stores decisions about entities and statements. A decision is applied again after every ingest, is listed in the history and can be undone. Entities are given by id or by name, statements by id or its beginning.',
    );

  withAuthor(curate.command('merge'))
    .summary('two or more entities are one')
    .argument('<into>', 'the entity that stays')
    .argument('<entities...>', 'what it is the same as')
    .action(async (into, entities, flags) => finish(await curating().merge(into, entities, flags)));

  withAuthor(curate.command('split'))
    .summary('what these articles call an entity is another one')
    .argument('<entity>', 'the entity')
    .argument('<articles...>', 'id, address or beginning of the title')
    .option('--name <name>', 'name of the entity that is split off (default: as the articles call it)')
    .action(async (entity, articles, flags) => finish(await curating().split(entity, articles, flags)));

  withAuthor(curate.command('rename'))
    .summary('give an entity another name')
    .argument('<entity>', 'the entity')
    .argument('<name>', 'its name')
    .action(async (entity, name, flags) => finish(await curating().rename(entity, name, flags)));

  withAuthor(curate.command('retype'))
    .summary('give an entity another type')
    .argument('<entity>', 'the entity')
    .argument('<type>', 'person, organization, location …')
    .argument('[subtype]', 'like company or city')
    .action(async (entity, type, subtype, flags) =>
      finish(await curating().retype(entity, type, subtype, flags)),
    );

  withAuthor(curate.command('alias'))
    .summary('give an entity one more name')
    .argument('<entity>', 'the entity')
    .argument('<alias>', 'the name by which it shall be found, too')
    .action(async (entity, alias, flags) => finish(await curating().alias(entity, alias, flags)));

  withAuthor(curate.command('reject'))
    .summary('the passage does not say this')
    .argument('<statements...>', 'ids of statements or their beginnings')
    .action(async (statements, flags) => finish(await curating().reject(statements, flags)));

  withAuthor(curate.command('confirm'))
    .summary('the passage does say this')
    .argument('<statements...>', 'ids of statements or their beginnings')
    .action(async (statements, flags) => finish(await curating().confirm(statements, flags)));

  withAuthor(curate.command('undo'))
    .summary('take a decision back')
    .argument('<decision>', 'id of the decision or its beginning')
    .action(async (decision, flags) => finish(await curating().undo(decision, flags)));

  withStoreOptions(curate.command('history'))
    .summary('list the decisions, undone ones too')
    .action(async (flags) => finish(await history().history(flags)));

  withStoreOptions(curate.command('export'))
    .summary('write the decisions to a file, one JSON document a line')
    .option('--out <file>', 'the file (default: standard output)')
    .action(async (flags) => finish(await history().exportDecisions(flags)));

  withStoreOptions(curate.command('import'))
    .summary('bring in the decisions of a file; safe to repeat')
    .argument('<file>', 'what curate export wrote, or - for standard input')
    .action(async (file, flags) => finish(await history().importDecisions(file, flags)));
};
