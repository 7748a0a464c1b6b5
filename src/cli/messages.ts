import type { InputCode, QueryCode, StoreCode } from '../model/errors';
import { NewsgraphError } from '../model/errors';
import { exampleCommand } from '../query/documentation';
import { meantClause } from '../query/hints';
import { tame } from './terminal';

/** Every error of the product as one line for people: which file or setting, why, and what to do. */

type Data = Readonly<Record<string, unknown>>;
type Say = (data: Data) => string;

const text = (value: unknown): string => tame(String(value ?? '?')).slice(0, 300);
const reason = (d: Data): string =>
  d.reason === undefined && d.message === undefined ? '' : ` (${text(d.reason ?? d.message)})`;
const mebibytes = (bytes: unknown): string => `${Math.ceil((Number(bytes) / 2 ** 20) * 10) / 10} MB`;

const INPUT: Readonly<Record<InputCode, Say>> = {
  missing: (d) =>
    d.reason === 'graph'
      ? 'there is no graph yet. Read some articles first: newsgraph start FILE …'
      : 'there is no such file. Check the path',
  unreadable: (d) => `it cannot be opened${reason(d)}. Check its permissions, and that it is a file`,
  empty: (d) =>
    d.reason === 'folder'
      ? 'the folder holds nothing that can be read (.txt, .md, .html, .jsonl)'
      : 'it is empty. Give it some text or leave it out',
  binary: (d) =>
    `it is no text${d.what ? ` but ${text(d.what)}` : ''}. Save the article as text, Markdown or HTML first`,
  'too-large': (d) =>
    d.characters !== undefined
      ? `its text is longer than any article (${text(d.characters)} characters, at most ${text(d.limit)}). Split it into articles`
      : `it is larger than ${mebibytes(d.limit)}${d.size ? ` (${mebibytes(d.size)})` : ''}. Split it into articles, or raise --max-bytes`,
  encoding: (d) =>
    d.reason === 'unknown'
      ? `"${text(d.encoding)}" is no encoding that is known. Give its usual name, like utf-8 or windows-1252`
      : `it is not written in ${text(d.encoding ?? 'the encoding that was said')}. Say which with --encoding, or save it as UTF-8`,
  'not-english': (d) =>
    `it is ${d.language ? `in ${text(d.language)}, not` : 'not in'} English. newsgraph reads English only`,
  unsupported: (d) =>
    d.reason === 'url'
      ? 'newsgraph does not fetch addresses. Save the page and give the file'
      : 'this kind of file is not read. Give text, Markdown, HTML or JSON Lines',
  'bad-record': (d) => `the line is no document of the form {"id": …, "text": …}${reason(d)}. Correct it`,
  'bad-decision': (d) => `it is no decision${reason(d)}. Correct it`,
  'no-text': () => 'there is no article text in it. Check that it is the page of an article',
  'in-the-way': () =>
    'there is something in its place already. Give another --out, or empty that folder first',
  unwritable: (d) => `it cannot be written${reason(d)}. Check the folder, its permissions and its space`,
  'bad-backup': (d) =>
    `it is no whole backup${d.line ? `, line ${text(d.line)}` : ''}${reason(d)}. Nothing was restored; give another file`,
};

const STORE: Readonly<Record<StoreCode, Say>> = {
  locked: (d) =>
    `The database${at(d)} is in use by another process. Stop that one (a viewer that still runs?), or give another --db`,
  full: (d) =>
    `The disk of the database${at(d)} is full. Make room and run the command again; no article is half-written`,
  unwritable: (d) =>
    `The database${at(d)} cannot be made or written there${reason(d)}. Check the folder and its permissions, or give another --db`,
  damaged: (d) =>
    `The database${at(d)} is damaged or no newsgraph database${reason(d)}. Give another --db, or remove it and read the articles again`,
  version: (d) =>
    `The database was written by another version of newsgraph (schema ${text(d.found)}, this one reads ${text(d.supported)}). Use that version, or give another --db`,
  unreachable: (d) =>
    /DatabaseNotFound/.test(String(d.status))
      ? `Neo4j${d.uri ? ` at ${text(d.uri)}` : ''} has no database "${text(d.database)}". Give another --database`
      : `Neo4j does not answer${d.uri ? ` at ${text(d.uri)}` : ''}. Start it (docker compose up -d --wait), check --uri, or use --store embedded`,
  password: (d) =>
    `Neo4j refuses user and password${d.user ? ` of ${text(d.user)}` : ''}. Set NEO4J_PASSWORD (and --user) to those of the server`,
  'no-engine': (d) => `The embedded database does not run on this machine${reason(d)}. Use --store neo4j`,
  'invalid-rows': (d) =>
    `The graph of an article was refused before anything was written${reason(d)}. Please report this with the article`,
  'not-empty': () =>
    'The database holds a graph already. Give another one, or --replace to delete that graph and put this one in its place',
  'half-restored': () =>
    'A restore of the database was cut off, so that it holds half a graph. Run newsgraph restore (or copy) again with --replace',
  'unknown-target': (d) => unknownTarget(d),
  'decision-conflict': (d) =>
    (CONFLICTS[String(d.conflict)] ?? ((c) => `It contradicts another decision (${text(c.conflict)})`))(d),
  conflict: () => 'Another process changed the database at the same time. Run the command again',
  failed: (d) => `The database failed${reason(d)}. Run the command again; no article is half-written`,
};

/** Why a decision of a person is refused. */
const CONFLICTS: Readonly<Record<string, Say>> = {
  merged: (d) =>
    `${text(d.id)} was merged into ${text(d.canonicalId)}. Decide about that one, or undo the merge first (newsgraph curate history shows it)`,
  cycle: (d) =>
    `${text(d.id)} cannot be merged into what was merged into it. Undo that merge first (newsgraph curate history shows it)`,
  undone: (d) => `${text(d.id)} was undone already, by ${text(d.by)} on ${text(d.at)}`,
  needed: (d) =>
    `Other decisions are about the entity that ${text(d.id)} made: ${text((d.decisions as string[] | undefined)?.join(', '))}. Undo those first`,
  whole: (d) =>
    `Nothing would be left of ${text(d.id)}: only these articles mention it. Rename it instead (newsgraph curate rename)`,
  id: (d) => `Another decision has the id ${text(d.id)} already`,
};

const unknownTarget: Say = (d) =>
  d.entity === undefined
    ? `There is no ${text(d.what)} ${text(d.id)} in the graph`
    : `The ${text(d.what)} ${text(d.id)} does not mention ${text(d.entity)}`;

const QUERY: Readonly<Record<QueryCode, Say>> = {
  syntax: (d) => `The query is not valid Cypher${where(d)}${reason(d)}${meant(d) || '. Correct it'}`,
  writes: (d) =>
    `The query would change the graph${where(d)}. newsgraph query only reads: leave out CREATE, MERGE, SET, DELETE`,
  forbidden: (d) =>
    `The query uses ${text(d.operator ?? d.procedure ?? d.function ?? 'something')}${where(d)}, which is not allowed here. Leave it out`,
  timeout: (d) =>
    `The query took longer than ${d.timeout ? `${Number(d.timeout) / 1000} s` : 'it may'}. Narrow it down, add a LIMIT, or raise --timeout`,
  cancelled: () => 'The query was ended before it had an answer. Run it again',
  memory: () => 'The query needs too much memory. Narrow it down or add a LIMIT',
  parameter: (d) => parameterText(d),
  unknown: (d) =>
    `There is no saved query "${text(d.name)}"${didYouMean(d) || '.'} \`newsgraph query --list\` shows all; Cypher goes in quotes`,
  failed: (d) => `The query failed${where(d)}${reason(d)}`,
};

const SETTINGS: Readonly<Record<string, Say>> = {
  value: (d) =>
    `${text(d.origin)}: "${text(d.value)}" cannot be used for ${text(d.setting)}${d.expected ? `: ${text(d.expected)}` : ''}`,
  unknown: (d) =>
    `${text(d.origin)}: there is no setting "${text(d.setting)}". Known are ${(d.known as string[]).join(', ')}`,
  'config-file': (d) => `${text(d.file)} cannot be used (${text(d.reason)}). Correct it or remove it`,
  date: (d) => `--date: "${text(d.value)}" is no date. Write it like 2022-09-29`,
  url: (d) => `--url: "${text(d.value)}" is no address. It begins with http:// or https://`,
  encoding: (d) =>
    `--encoding: "${text(d.value ?? d.encoding)}" is no encoding that is known. Give its usual name, like utf-8 or windows-1252`,
  format: (d) => `--format: "${text(d.value)}" is not known. Known are ${(d.known as string[]).join(', ')}`,
  out: (d) => `--format ${text(d.format)} makes a folder. Say where with --out`,
  type: (d) => `--type: "${text(d.value)}" is not known. Known are ${(d.known as string[]).join(', ')}`,
  'same-database': (d) =>
    `Both sides are the ${text(d.database)}. Give another --to-db, --to-uri or --to-database`,
  'port-in-use': (d) =>
    `Port ${text(d.port)} of ${text(d.host)} is in use. Give another --port, or none for a free one`,
  'port-forbidden': (d) => `Port ${text(d.port)} may not be used by you. Give a --port above 1023`,
  host: (d) => `The viewer cannot listen on ${text(d.host)}. Give a --host of this machine`,
};

const SCHEMA: Readonly<Record<string, Say>> = {
  weights: (d) =>
    `The weights of the reader are missing or damaged: ${text(d.file)}${reason(d)}. Install newsgraph again`,
  viewer: (d) => `The viewer could not be built${reason(d)}. Run npm ci again, or use --no-serve`,
};
const DAMAGED: Say = (d) =>
  `The installation is damaged: ${text(d.file ?? d.stage)}${reason(d)}. Install newsgraph again`;

const TABLES: Readonly<Record<NewsgraphError['kind'], Readonly<Record<string, Say>>>> = {
  input: INPUT,
  store: STORE,
  query: QUERY,
  settings: SETTINGS,
  schema: SCHEMA,
};

const at = (d: Data): string => (d.path === undefined ? '' : ` ${text(d.path)}`);

const where = (d: Data): string => (d.line === undefined ? '' : ` (line ${d.line}, column ${d.column})`);

/** "; did you mean said-by?", empty where nothing is near. */
const didYouMean = (d: Data): string =>
  Array.isArray(d.nearest) && d.nearest.length > 0 ? `; did you mean ${text(d.nearest.join(', '))}?` : '';

/** A clause that is misspelt where the grammar stumbled. */
const meant = (d: Data): string => {
  const clause = typeof d.source === 'string' ? meantClause(d.source, Number(d.column)) : null;
  return clause === null ? '' : `. Did you mean ${clause}?`;
};

/** What a parameter must be, in words. */
const EXPECTED: Readonly<Record<string, string>> = {
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  date: 'a year, month or day like 2022-09-29',
  list: 'a list like A,B',
};

function parameterText(d: Data): string {
  const parameters = Array.isArray(d.parameters)
    ? (d.parameters as { name: string; description: string }[])
    : [];
  const name = text(d.parameter);
  const known = parameters.map((p) => p.name).join(', ');
  const about = parameters.find((p) => p.name === d.parameter)?.description;
  const example =
    typeof d.query === 'string'
      ? `. Example: ${exampleCommand({ name: d.query, example: d.example as Record<string, string> })}`
      : `. Give it as --param ${name}=VALUE`;
  if (d.problem === 'unknown')
    return `The query has no parameter "${name}"${didYouMean(d) || '.'}${known ? ` It has ${known}` : ''}`;
  if (d.problem === 'choice')
    return `Parameter "${name}": there is no ${text(d.expected)} "${text(d.given)}"${didYouMean(d)}`;
  if (d.problem === 'type')
    return `Parameter "${name}" must be ${EXPECTED[String(d.expected)] ?? text(d.expected)}, not "${text(d.given)}"`;
  return d.parameter === undefined
    ? `A parameter is wrong${reason(d)}`
    : `Parameter "${name}" is missing${about ? ` (${text(about)})` : ''}${example}`;
}

/** True when there is a text of its own for the code. */
export const hasMessage = (kind: NewsgraphError['kind'], code: string): boolean =>
  code in TABLES[kind] || kind === 'schema';

/** One line that says what went wrong and what to do. */
export function messageOf(error: unknown): string {
  if (!(error instanceof NewsgraphError))
    return `newsgraph itself failed: ${text((error as Error)?.message ?? error)}. Please report it; NEWSGRAPH_DEBUG=1 shows where`;
  const say = TABLES[error.kind][error.code] ?? DAMAGED;
  const line = say(error.data);
  return error.kind === 'input' ? `${text(error.data.source)}: ${line}.` : closed(line);
}

const closed = (line: string): string => (/[.?!]$/.test(line) ? line : `${line}.`);
