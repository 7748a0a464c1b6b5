import type { Properties } from '../../model/store';
import { keysOfEntity } from '../entity-names';
import { rebuildNames } from '../rebuild-names';
import type { Statements } from '../statements';
import type { Migration } from './migration';

/** Version 1 had no nodes of names. */
export const namesFound: Migration = {
  name: 'entities are found by the keys of their names',
  async run(tx: Statements) {
    const entities = await tx.run(
      'MATCH (e:`Entity`) RETURN e.id AS id, e.name AS name, e.aliases AS aliases',
    );
    await rebuildNames(
      tx,
      new Map(
        entities.map(([id, name, aliases]) => [String(id), keysOfEntity({ name, aliases } as Properties)]),
      ),
    );
  },
};
