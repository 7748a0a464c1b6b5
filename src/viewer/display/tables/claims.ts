import type { ClaimLine } from '../../../server/api';
import { type Filters, isRead } from '../filters';
import type { Shown } from '../shown';
import { QUOTES, speakerWords } from '../words';
import { articleColumns, readIn } from './article-columns';
import { type Column, type Table, tableOf } from './table';

const columns = (nameOf: (id: string) => string): Column<ClaimLine>[] => [
  {
    id: 'speaker',
    title: 'Who says it',
    kind: 'text',
    width: 170,
    value: (c) => speakerWords(c.sources[0]?.name ?? 'ARTICLE'),
  },
  { id: 'text', title: 'What is said', kind: 'text', width: 420, value: (c) => c.text },
  { id: 'cue', title: 'Verb', kind: 'text', width: 110, value: (c) => c.cue },
  {
    id: 'quote',
    title: 'Quoted',
    kind: 'text',
    width: 150,
    value: (c) => QUOTES[c.quoteType] ?? c.quoteType,
  },
  { id: 'certainty', title: 'Certainty', kind: 'text', width: 110, value: (c) => c.certainty },
  {
    id: 'about',
    title: 'About',
    kind: 'text',
    width: 220,
    value: (c) => c.about.map(nameOf).join('; ') || null,
  },
  {
    id: 'chain',
    title: 'According to',
    kind: 'text',
    width: 160,
    value: (c) =>
      c.sources
        .slice(1)
        .map((s) => speakerWords(s.name))
        .join(' → ') || null,
  },
  { id: 'confidence', title: 'Confidence', kind: 'percent', width: 110, value: (c) => c.confidence },
  ...articleColumns<ClaimLine>(),
  { id: 'by', title: 'Read by', kind: 'text', width: 0, fileOnly: true, value: (c) => c.by },
  { id: 'id', title: 'Id', kind: 'text', width: 0, fileOnly: true, value: (c) => c.id },
];

/** The claims by or about an entity that is shown (and those without any), as far as the filters let them through. */
export function claimTable(
  lines: readonly ClaimLine[],
  { nodes }: Shown,
  filters: Filters,
  nameOf: (id: string) => string,
): Table {
  const there = new Set(nodes.map((n) => n.id));
  const entities = (c: ClaimLine) => [
    ...c.sources.filter((s) => s.kind === 'entity').map((s) => s.key),
    ...c.about,
  ];
  const shown = lines.filter((c) => {
    const touches = entities(c);
    const speaker = c.sources[0]?.name;
    return (
      (touches.length === 0 || touches.some((id) => there.has(id))) &&
      (speaker === undefined || !filters.hidden.speakers.has(speaker)) &&
      isRead(readIn(c.article), filters)
    );
  });
  return tableOf(columns(nameOf), shown, (c) => {
    const by = c.sources[0];
    return {
      id: c.id,
      target: by?.kind === 'entity' ? { kind: 'node', id: by.key } : null,
      place: { article: c.article.id, at: c.start },
      touches: entities(c),
    };
  });
}
