/** Mistakes in a query as it is typed, from the parser of Neo4j's editor. */

export interface ParseError {
  readonly msg: string;
  /** Offsets of the first and the last character; missing at the end of the text. */
  readonly start?: number;
  readonly stop?: number;
}

export interface Mistake {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

/** Subqueries are newer than the parser's grammar: of a text with one it can say nothing. */
const NEWER = /\b(CALL|EXISTS|COUNT|COLLECT)\s*(\([^)]*\)\s*)?\{/i;
/** `TYPE(` begins a command in its grammar; another function of the same length stands in for it. */
const TYPE_CALL = /\btype(?=\s*\()/gi;

/** The mistakes of a text; none where the grammar is too old for it. Offsets are those of the text. */
export function mistakes(text: string, parse: (text: string) => readonly ParseError[]): Mistake[] {
  if (text.trim() === '' || NEWER.test(text)) return [];
  return parse(text.replace(TYPE_CALL, 'size')).flatMap(({ msg, start, stop }) => {
    const from = Math.min(start ?? text.length, Math.max(0, text.length - 1));
    const to = Math.min(text.length, Math.max(from, stop ?? from) + 1);
    return [{ from, to, message: plainly(msg) }];
  });
}

const MESSAGES: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/^(?:mismatched|extraneous) input '<EOF>'/, () => 'The query ends too early.'],
  [/^no viable alternative at input '.*<EOF>'/s, () => 'The query ends too early.'],
  [/^(?:mismatched|extraneous) input '([^']+)'/, (found) => `“${found}” does not belong here.`],
  [/^missing '?([^' ]+)'? at/, (found) => `“${found}” is missing here.`],
  [/^no viable alternative at input '(?:.*\s)?(\S+)'/s, (found) => `“${found}” does not belong here.`],
  [/^token recognition error at: '([^']*)/, (found) => `“${found}” is no Cypher.`],
];

/** The parser's message lists every word of the grammar: this says what is wrong. */
function plainly(message: string): string {
  for (const [pattern, say] of MESSAGES) {
    const match = pattern.exec(message);
    if (match) return say(match[1] ?? '');
  }
  return message.split(' expecting ')[0]!;
}

/** Offset of a line and column (both from 1) in a text; held within it. */
export function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, l) => sum + l.length + 1, 0);
  return Math.min(text.length, before + Math.min(column - 1, lines[line - 1]?.length ?? 0));
}
