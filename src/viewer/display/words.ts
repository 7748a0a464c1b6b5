import type { GhostEdge, GraphEdge, StatementView } from '../../server/api';

/** The words that people read: types, readings and figures put into plain English. */

/** `SPOKE_TO` → "spoke to". */
export const relationWords = (type: string): string => type.toLowerCase().replaceAll('_', ' ');

/** The group of relation types whose name says nothing about the relation: there the verb of the text does. */
const FALLBACK_GROUP = 'fallback';

/** What stands on an edge: the type, or the verb of the text where the type is a fallback; the role in brackets. */
export function edgeLabel(
  edge: Pick<GraphEdge, 'type' | 'predicate' | 'role'>,
  group: string | undefined,
): string {
  const words = group === FALLBACK_GROUP && edge.predicate ? edge.predicate : relationWords(edge.type);
  return edge.role ? `${words} (${edge.role})` : words;
}

const MOODS: Record<string, string> = {
  attempted: 'attempted',
  intended: 'planned',
  predicted: 'predicted',
  normative: 'demanded',
  conditional: 'conditional',
  ability: 'possible',
  alleged: 'alleged',
};

const MODALITIES: Record<string, string> = {
  asserted: 'stated by the article',
  reported: 'reported',
  estimated: 'estimated',
  hypothetical: 'hypothetical',
};

export const modalityWords = (modality: string): string => MODALITIES[modality] ?? modality;

/** How a claim stands in the text. */
export const QUOTES: Readonly<Record<string, string>> = {
  direct: 'word for word',
  indirect: 'in other words',
  mixed: 'partly word for word',
};

/** Names that stand for a source without one. */
const NAMELESS: Record<string, string> = {
  article: 'the article itself',
  ARTICLE: 'the article itself',
  UNNAMED: 'unnamed sources',
};
export const speakerWords = (speaker: string): string => NAMELESS[speaker] ?? speaker;

/** How a statement is meant, most important first: ["denied", "planned", "reported"]. */
export function readingWords(s: Pick<StatementView, 'modality' | 'mood' | 'polarity'>): string[] {
  return [
    s.polarity === 'negative' ? 'denied' : null,
    s.mood ? (MOODS[s.mood] ?? s.mood) : null,
    modalityWords(s.modality),
  ].filter((w): w is string => w !== null);
}

/** One word for a statement that is no fact: why not. */
export const notFactWord = (
  s: Pick<StatementView, 'modality' | 'mood' | 'polarity' | 'isDuplicate'>,
): string =>
  s.isDuplicate && s.polarity !== 'negative' && s.mood === null ? 'repeated' : readingWords(s)[0]!;

/** One word for a ghost edge: why it is not a fact. */
export const ghostWord = (g: Pick<GhostEdge, 'modality' | 'mood' | 'polarity'>): string =>
  readingWords(g)[0] ?? 'disputed';

export const percent = (value: number): string => `${Math.round(value * 100)} %`;

/** (1, "source") → "1 source", (2, "source") → "2 sources". */
export const count = (n: number, noun: string, plural = `${noun}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? noun : plural}`;

/** EDTF or ISO date, as precise as it is: `2022-09` → "September 2022"; what cannot be read is returned as it stands. */
export function dateWords(value: string): string {
  const m = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(value);
  if (!m) return value;
  const [, year, month, day] = m;
  const date = new Date(Date.UTC(Number(year), Number(month ?? '1') - 1, Number(day ?? '1')));
  if (Number.isNaN(date.getTime())) return value;
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (month) options.month = 'long';
  if (day) options.day = 'numeric';
  return new Intl.DateTimeFormat('en-GB', options).format(date);
}

/** "from 2022-02", "until …", "… – …", or null. */
export function validity(s: Pick<StatementView, 'validFrom' | 'validTo'>): string | null {
  if (s.validFrom && s.validTo)
    return s.validFrom === s.validTo
      ? dateWords(s.validFrom)
      : `${dateWords(s.validFrom)} – ${dateWords(s.validTo)}`;
  if (s.validFrom) return `from ${dateWords(s.validFrom)}`;
  return s.validTo ? `until ${dateWords(s.validTo)}` : null;
}
