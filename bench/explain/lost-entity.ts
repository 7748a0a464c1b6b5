import type { AnnotatedDocument } from '../../src/evaluate/annotated-document';
import { type Alignment, covers, judgedMentions } from '../../src/evaluate/graph-alignment';
import { graphType } from '../../src/evaluate/graph-types';

/** Why an annotated entity counts as not found: its mentions, their spans or its cluster. */
export function lostEntity(gold: AnnotatedDocument, predicted: AnnotatedDocument, cluster: number): string {
  const mentions = judgedMentions(gold, gold.clusters[cluster]!);
  const kinds = [...new Set(mentions.map(({ kind }) => kind ?? 'name'))].sort().join('+');
  const type = gold.entities[gold.clusters[cluster]![0]!]!.type;
  const covered = mentions.filter((m) => predicted.entities.some((p) => covers(m, p, gold.text))).length;
  const touched = mentions.some((m) => predicted.entities.some((p) => p.start < m.end && m.start < p.end));
  const cause =
    2 * covered >= mentions.length
      ? 'split over several entities'
      : covered > 0
        ? 'most mentions not found'
        : touched
          ? 'span wrong'
          : 'no mention found';
  return `${cause}, ${kinds} ${type}`;
}

/** "ORGANIZATION → LOCATION (name)": the annotated type, the one that most mentions of the aligned cluster have. */
export function typeConfusion(gold: AnnotatedDocument, alignment: Alignment, cluster: number): string {
  const counts = new Map<string, number>();
  for (const { type } of alignment.groups.get(alignment.of[cluster]!) ?? [])
    counts.set(graphType(type), (counts.get(graphType(type)) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['nothing'];
  const first = gold.entities[gold.clusters[cluster]![0]!]!;
  const hasName = gold.clusters[cluster]!.some((m) => gold.entities[m]!.kind === 'name');
  return `${graphType(first.type)} → ${most} (${hasName ? 'name' : 'nominal'})`;
}
