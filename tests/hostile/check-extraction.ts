import { exchangeDocument } from '../../src/export/exchange';
import { articleRows } from '../../src/graph';
import type { Extraction } from '../../src/model/extraction';
import type { Span } from '../../src/model/span';

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** True inside the two halves of one character. */
const splitsCharacter = (text: string, at: number): boolean =>
  isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));

/** What is wrong with the spans of an extraction, of its exchange document and of its rows; nothing where all is well. */
export function troubles(x: Extraction): string[] {
  const { text } = x.article;
  const found: string[] = [];
  const check = (what: string, start: number, end: number) => {
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end)
      found.push(`${what}: [${start}, ${end}) of ${text.length}`);
    else if (splitsCharacter(text, start) || splitsCharacter(text, end))
      found.push(`${what}: [${start}, ${end}) cuts a character`);
    else if (text.slice(start, end).trim() === '') found.push(`${what}: [${start}, ${end}) is blank`);
  };
  const all = (what: string, spans: readonly Span[]) => {
    for (const [start, end] of spans) check(what, start, end);
  };
  for (const s of x.sentences) check('sentence', s.start, s.end);
  for (const t of x.tokens) check('token', t.start, t.end);
  for (const m of x.mentions) check('mention', m.start, m.end);
  for (const t of x.times) check('time', t.start, t.end);
  for (const a of x.attributions)
    for (const part of ['source', 'cue', 'content'] as const) all(part, a[part]);
  for (const s of x.statements) all('evidence', [s.evidence, ...(s.trigger === null ? [] : [s.trigger])]);
  for (const [what, list] of Object.entries({ sentence: x.sentences, token: x.tokens }))
    list.forEach((one, i) => {
      if (i > 0 && one.start < list[i - 1]!.end) found.push(`${what} ${i} overlaps the one before`);
    });
  if (JSON.parse(JSON.stringify(exchangeDocument(x))).text !== text) found.push('the exchanged text differs');
  // throws where the text does not hold a span
  for (const { properties, labels } of articleRows(x, { now: '2031-01-01T00:00:00Z', runId: 'run' }).nodes) {
    if (!labels.some((label) => label === 'Mention' || label === 'Sentence')) continue;
    const { startOff, endOff, text: surface } = properties;
    if (text.slice(Number(startOff), Number(endOff)) !== surface)
      found.push(`${labels.join(':')}: "${surface}" does not stand at ${startOff}`);
  }
  return found;
}
