import type { StatementLine } from '../../../server/api';
import { type Filters, stopping } from '../filters';
import type { Shown } from '../shown';
import { edgeLabel, modalityWords, notFactWord, speakerWords, validity } from '../words';
import { articleColumns, readIn } from './article-columns';
import { type Column, type Table, tableOf } from './table';

const columns = (groupOf: (type: string) => string | undefined): Column<StatementLine>[] => [
  { id: 'subject', title: 'From', kind: 'text', width: 170, value: (s) => s.subject.name },
  {
    id: 'relation',
    title: 'Relation',
    kind: 'text',
    width: 150,
    value: (s) => edgeLabel(s, groupOf(s.type)),
  },
  { id: 'object', title: 'To', kind: 'text', width: 170, value: (s) => s.object.name },
  { id: 'text', title: 'Sentence', kind: 'text', width: 380, value: (s) => s.text },
  {
    id: 'reading',
    title: 'Meant as',
    kind: 'text',
    width: 110,
    value: (s) => (s.plain ? 'fact' : notFactWord(s)),
  },
  {
    id: 'modality',
    title: 'How it is said',
    kind: 'text',
    width: 150,
    value: (s) => modalityWords(s.modality),
  },
  {
    id: 'speaker',
    title: 'Who says it',
    kind: 'text',
    width: 160,
    value: (s) => speakerWords(s.speakers[0] ?? 'ARTICLE'),
  },
  {
    id: 'chain',
    title: 'According to',
    kind: 'text',
    width: 160,
    value: (s) => s.speakers.slice(1).map(speakerWords).join(' → ') || null,
  },
  { id: 'when', title: 'When', kind: 'text', width: 150, value: validity },
  { id: 'confidence', title: 'Confidence', kind: 'percent', width: 110, value: (s) => s.confidence },
  ...articleColumns<StatementLine>(),
  { id: 'by', title: 'Read by', kind: 'text', width: 0, fileOnly: true, value: (s) => s.by },
  { id: 'key', title: 'Key', kind: 'text', width: 0, fileOnly: true, value: (s) => s.edgeKey },
  { id: 'id', title: 'Id', kind: 'text', width: 0, fileOnly: true, value: (s) => s.id },
];

/** The relation decides about these. */
const ENOUGH = { confidence: 1, sources: Number.POSITIVE_INFINITY };

/** What a statement is filtered by, as its relation is. */
const asLine = (s: StatementLine) => ({
  ...ENOUGH,
  ...{ type: s.type, source: s.subject.id, target: s.object.id },
  ...{ modalities: [s.modality], speakers: s.speakers.slice(0, 1) },
  ...readIn(s.article),
  ...{ validFrom: s.validFrom, validTo: s.validTo },
});

/** The statements behind the lines that are shown, as far as the filters let each of them through. */
export function statementTable(
  lines: readonly StatementLine[],
  { edges, ghosts }: Shown,
  filters: Filters,
  groupOf: (type: string) => string | undefined,
): Table {
  const facts = new Set(edges.map((e) => e.key));
  const readings = new Set(ghosts.map((g) => g.key));
  const shown = lines.filter(
    (s) =>
      (facts.has(s.edgeKey) || (!s.plain && readings.has(s.edgeKey))) &&
      stopping(asLine(s), filters).length === 0,
  );
  return tableOf(columns(groupOf), shown, (s) => ({
    id: s.id,
    target: { kind: 'edge', id: s.edgeKey },
    place: { article: s.article.id, at: s.start },
    touches: [s.edgeKey, s.subject.id, s.object.id],
  }));
}
