import { vocabulary } from '../model/vocabulary';
import { placeAt } from '../store/cypher/place';
import { isName, type Token, tokensOf } from '../store/cypher/tokens';
import { edgeTypes, entityLabels, KEYED_LABELS, LINK_TYPES } from '../store/names';
import { nearest } from './nearest';

/** Names in a query that the graph does not know: such a query runs, and finds nothing. */
export interface Hint {
  readonly kind: 'label' | 'type' | 'relation type' | 'entity type';
  readonly name: string;
  /** What was probably meant, nearest first. */
  readonly nearest: readonly string[];
  readonly line: number;
  readonly column: number;
}

const KNOWN: Readonly<Record<Hint['kind'], () => readonly string[]>> = {
  label: () => [...KEYED_LABELS, 'Meta', ...entityLabels()],
  type: () => [...LINK_TYPES, ...edgeTypes()],
  'relation type': edgeTypes,
  'entity type': () => [...vocabulary().entityTypes.keys()],
};

/** Properties that hold a name of the vocabulary. */
const NAMING: Readonly<Record<string, Hint['kind']>> = { rtype: 'relation type', etype: 'entity type' };

const OPENING = '([{';
const CLOSING = ')]}';

/** `:Person`, `[:MET_WITH|OWNS]`, `r.rtype = 'MET_WITH'`: the names that stand where a label, type or value of the vocabulary does. */
function* namesOf(tokens: readonly Token[]): Generator<readonly [Hint['kind'], Token, string]> {
  const open: string[] = [];
  /** Set while `:A|B` goes on. */
  let listed: Hint['kind'] | undefined;
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (token.kind === 'sign') {
      if (OPENING.includes(token.text)) open.push(token.text);
      else if (CLOSING.includes(token.text)) open.pop();
      if (token.text === ':' && open.at(-1) !== '{' && isName(next))
        listed = open.at(-1) === '[' ? 'type' : 'label';
      else if (!/^[|&!:]$/.test(token.text)) listed = undefined;
    } else if (isName(token)) {
      const before = tokens[at - 1]?.text ?? '';
      if (listed !== undefined && /^[|&!:]$/.test(before)) yield [listed, token, token.text];
      const kind = before === '.' ? NAMING[token.text] : undefined;
      const value = tokens[at + 2];
      if (kind !== undefined && next?.text === '=' && value?.kind === 'string')
        yield [kind, value, value.text.slice(1, -1)];
      if (!/^[|&!:]$/.test(next?.text ?? '')) listed = undefined;
    }
  }
}

/** The unknown names of a query, each once, in order. */
export function hintsOf(text: string): Hint[] {
  const found = new Map<string, Hint>();
  for (const [kind, token, name] of namesOf(tokensOf(text))) {
    const known = KNOWN[kind]();
    if (name === '' || known.includes(name) || found.has(`${kind} ${name}`)) continue;
    const { line, column } = placeAt(text, token.start);
    found.set(`${kind} ${name}`, { kind, name, nearest: nearest(name, known), line, column });
  }
  return [...found.values()];
}

const CLAUSES =
  'MATCH OPTIONAL WHERE RETURN WITH UNWIND ORDER BY SKIP LIMIT UNION CALL YIELD DISTINCT CONTAINS STARTS ENDS COLLECT COUNT EXISTS'.split(
    ' ',
  );

/** The clause that was probably meant by the word at a place where the grammar stumbled ("RETRN"); null where none is near. */
export function meantClause(source: string, column: number): string | null {
  const word = /^[A-Za-z]+/.exec(source.slice(column - 1))?.[0];
  if (word === undefined || CLAUSES.includes(word.toUpperCase())) return null;
  return nearest(word, CLAUSES)[0] ?? null;
}
