/** Cypher as words and signs, as far as both engines agree on them: enough to find a place, a name or a clause, never to decide alone. */

export type TokenKind = 'word' | 'name' | 'string' | 'parameter' | 'sign';

export interface Token {
  readonly kind: TokenKind;
  /** As written; of a `name` in backticks and of a `parameter` what it names. */
  readonly text: string;
  /** UTF-16 offset in the statement. */
  readonly start: number;
}

/** In the order of trying; comments and white space give no token. What never closes goes on to the end. */
const TOKEN =
  /(?<skip>\s+|\ufeff|\/\/[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$))|(?<string>"(?:[^"\\]|\\[\s\S])*(?:"|$)|'(?:[^'\\]|\\[\s\S])*(?:'|$))|`(?<name>(?:[^`]|``)*)(?:`|$)|\$(?:`(?<quoted>(?:[^`]|``)*)`|(?<parameter>\w+))|(?<word>[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}$]*)|(?<sign>[\s\S])/gu;

/** The words and signs of a statement, in order. */
export function tokensOf(statement: string): Token[] {
  const tokens: Token[] = [];
  for (const match of statement.matchAll(TOKEN)) {
    const { string, name, quoted, parameter, word, sign } = match.groups!;
    const start = match.index;
    if (string !== undefined) tokens.push({ kind: 'string', text: string, start });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name.replaceAll('``', '`'), start });
    else if (parameter !== undefined || quoted !== undefined)
      tokens.push({ kind: 'parameter', text: parameter ?? quoted!, start });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word, start });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, start });
  }
  return tokens;
}

/** Neo4j reads `\u0043REATE` as CREATE wherever it stands; the embedded engine knows the escape in strings only. */
export const withoutEscapes = (statement: string): string =>
  statement.replace(/\\u+([0-9a-fA-F]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

/** True for an identifier, in backticks or not. */
export const isName = (token: Token | undefined): boolean => token?.kind === 'word' || token?.kind === 'name';
