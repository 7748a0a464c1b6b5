import { QueryError } from '../../model/errors';
import { type Place, placeAt } from './place';
import { isName, type Token, tokensOf, withoutEscapes } from './tokens';

/**
 * What a plan does not show, or might hide: reading files and addresses by LOAD, and functions of plug-ins, which may do
 * anything. The plans decide what else is refused; this stands before them.
 */

/** What may follow LOAD in one dialect or the other. */
const LOADED = /^(CSV|DATA|JSON|JSONL|PARQUET|EXTENSION|FROM)$/i;

/** Namespaces of the functions that come with the databases: time, space, vectors, and their own. */
const NAMESPACES: ReadonlySet<string> = new Set([
  'date',
  'datetime',
  'db',
  'duration',
  'localdatetime',
  'localtime',
  'point',
  'time',
  'vector',
]);

/** Clauses that change something, as far as a word can tell. */
const WRITING =
  /^(CREATE|MERGE|SET|DELETE|DETACH|NODETACH|REMOVE|INSERT|FOREACH|DROP|ALTER|RENAME|GRANT|DENY|REVOKE|START|STOP|ENABLE|COMMIT|ROLLBACK|SESSION)$/i;

/** The first clause that changes something: for the message about a statement that was refused. */
export function placeOfWrite(statement: string): Place | undefined {
  const tokens = tokensOf(statement);
  const found = tokens.find(
    (token, i) =>
      token.kind === 'word' && WRITING.test(token.text) && !/^[.:|]$/.test(tokens[i - 1]?.text ?? ''),
  );
  return found && placeAt(statement, found.start);
}

/** `a.b.c(`: the whole name and where it begins, for a call that begins at `at`. */
function qualifiedCall(
  tokens: readonly Token[],
  at: number,
): { readonly name: string; readonly next: number } | undefined {
  let end = at;
  while (tokens[end + 1]?.text === '.' && isName(tokens[end + 2])) end += 2;
  if (end === at || tokens[end + 1]?.text !== '(') return undefined;
  const parts = tokens.slice(at, end + 1).filter(isName);
  return { name: parts.map((part) => part.text).join('.'), next: end };
}

function guardTokens(statement: string, tokens: readonly Token[]): void {
  const refuse = (token: Token, data: Record<string, unknown>): never => {
    throw new QueryError('forbidden', { ...data, ...placeAt(statement, token.start) });
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    const next = tokens[at + 1];
    if (
      token.kind === 'word' &&
      /^LOAD$/i.test(token.text) &&
      next?.kind === 'word' &&
      LOADED.test(next.text)
    )
      refuse(token, { operator: `LOAD ${next.text.toUpperCase()}` });
    if (!isName(token) || tokens[at - 1]?.text === '.') continue;
    const call = qualifiedCall(tokens, at);
    // procedures have lists of their own
    if (call === undefined || /^CALL$/i.test(tokens[at - 1]?.text ?? '')) continue;
    if (!NAMESPACES.has(call.name.split('.')[0]!.toLowerCase())) refuse(token, { function: call.name });
    at = call.next;
  }
}

/** Refuses LOAD and functions that came with no database. Throws QueryError `forbidden` (`operator` or `function`, and the place); `syntax` for an empty text. */
export function guardText(statement: string): void {
  const tokens = tokensOf(statement);
  if (tokens.length === 0) throw new QueryError('syntax', { message: 'The query is empty' });
  guardTokens(statement, tokens);
  const plain = withoutEscapes(statement);
  if (plain !== statement) guardTokens(plain, tokensOf(plain));
}
