import type { AnnotatedDocument } from './annotated-document';
import { type Alignment, align, type ClusterKey } from './graph-alignment';
import { compareClaims } from './graph-claims';
import { compareRelations } from './graph-relations';
import type { Scorer } from './scorer';
import { f1, share, type Tally } from './tally';

/** Longest name shown of a cluster, in characters. */
const SHOWN = 40;

/** What the graph score counts in one document. */
export function graphTally(gold: AnnotatedDocument, predicted: AnnotatedDocument): Tally {
  const alignment = align(gold, predicted);
  const r = compareRelations(gold, predicted, alignment);
  const core = gold.clusters.map((_, g) => g).filter((g) => gold.tiers[g] === 'core');
  return {
    core: core.length,
    found: core.filter((g) => alignment.found[g]).length,
    typed: core.filter((g) => alignment.typed[g]).length,
    rel: r.core.length,
    hit: r.core.length - r.missing.length,
    judged: r.judged.length,
    right: r.right.length,
    unjudged: r.plain.length - r.judged.length,
    notplain: r.notPlain.length,
    kept: r.kept.length,
    leaked: r.leaked.length,
    forbidden: r.forbidden.length,
    tempting: gold.forbidden.length,
    ...compareClaims(gold, predicted, alignment),
  };
}

/**
 * The graph score: annotated entities, relations, what must not be plain, tempting wrong relations, and claims with their
 * speakers, over clusters that are aligned by their mentions.
 */
export const graph: Scorer = {
  name: 'graph',
  applies: (gold) => gold.layers.includes('graph'),
  score: graphTally,
  measures(t) {
    const n = (key: string) => t[key] ?? 0;
    return [
      share('entities found', n('found'), n('core')),
      share('entities typed', n('typed'), n('core')),
      f1('relations', n('right'), n('judged'), n('rel'), n('hit')),
      share('not plain: kept', n('kept'), n('notplain')),
      share('not plain: leaked', n('leaked'), n('notplain')),
      share('forbidden', n('forbidden'), n('tempting')),
      share('claims', n('claim'), n('claims')),
      share('claims with speaker', n('speaker'), n('claims')),
    ];
  },
  explain(gold, predicted) {
    const alignment = align(gold, predicted);
    const r = compareRelations(gold, predicted, alignment);
    const core = gold.clusters.map((_, g) => g).filter((g) => gold.tiers[g] === 'core');
    const name = (g: number) => gold.names[g] ?? `#${g}`;
    const triples = (list: readonly { head: number; type: string; tail: number }[]) =>
      list.map((g) => `${name(g.head)} –${g.type}→ ${name(g.tail)}`).join('; ') || '-';
    const said = (key: ClusterKey) => clusterName(alignment, key, gold.text);
    const extra = r.judged.filter((p) => !r.right.includes(p));
    return [
      `entities not found: ${
        core
          .filter((g) => !alignment.found[g])
          .map(name)
          .join('; ') || '-'
      }`,
      `wrong type: ${
        core
          .filter((g) => alignment.found[g] && !alignment.typed[g])
          .map(name)
          .join('; ') || '-'
      }`,
      `missing: ${triples(r.missing)}`,
      `not in the annotation: ${extra.map((p) => `${said(p.head)} –${p.type}→ ${said(p.tail)}`).join('; ') || '-'}`,
      `leaked: ${triples(r.leaked)} | forbidden: ${triples(r.forbidden)}`,
    ];
  },
};

const clusterName = (alignment: Alignment, key: ClusterKey, text: string): string =>
  (alignment.groups.get(key) ?? [])
    .map((e) => text.slice(e.start, e.end))
    .reduce((longest, words) => (words.length > longest.length ? words : longest), '')
    .slice(0, SHOWN);
