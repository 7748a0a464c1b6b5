import { ComparedTexts } from '../compared-texts';
import { allOriginals, type ComparedText } from '../copies';
import { writeCopies } from '../copy-links';
import { edgesOf } from '../rebuild-copies';
import { rebuildEdges } from '../rebuild-edges';
import type { Statements } from '../statements';
import type { Migration } from './migration';

/** Version 1 took the same text under two addresses for two sources. */
export const copiesFound: Migration = {
  name: 'copies of articles count as no new source',
  async run(tx: Statements) {
    const articles = await tx.run('MATCH (a:`Article`) RETURN a.id AS id');
    const texts: readonly ComparedText[] = await new ComparedTexts(tx).of(articles.map(([id]) => String(id)));
    const originals = allOriginals(texts);
    await writeCopies(tx, originals);
    const edges = await edgesOf(tx, [...originals.keys()]);
    await rebuildEdges(tx, edges, new Set(edges.map((e) => e.key)));
  },
};
