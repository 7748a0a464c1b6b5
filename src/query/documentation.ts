import { isKey } from './keys';
import type { Parameter } from './parameter';
import type { SavedQuery } from './saved';

/** docs/queries.md, made from the headers of the saved queries and their answers to an example. */

/** The first rows that a query gave for its example. */
export interface ExampleAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

const INTRODUCTION = (count: number) => `# Saved queries

Made from the headers in \`cypher/queries/\` by \`scripts/docs-queries.ts\`, which asks them of the articles of \`tests/articles\` (read by the
shipped weights, with invented dates and publishers); do not edit by hand.

${count} questions. Run one with \`newsgraph query NAME --param key=value\`, for example
\`newsgraph query said-by --param name="Ministry of Defense"\`; \`newsgraph query NAME --show\` prints its Cypher. They read only, and run alike on
the embedded database and on Neo4j. A \`name\` finds entities by name or alias, whatever its case and accents. A parameter without a default must be
given. In the examples long values are cut, and columns that hold only ids are left out.
`;

/** Rows of an example, and characters of a value, at most. */
const ROWS = 3;
const CHARACTERS = 70;

const typeOf = ({ type, of }: Parameter): string => (of === undefined ? type : `${type} of ${of}`);
const defaultOf = ({ default: value }: Parameter): string =>
  value === undefined ? '(required)' : `\`${JSON.stringify(value)}\``;

/** A bar or a line break would end the cell of a table, and marks would be read as Markdown. */
const cell = (text: string): string => text.replace(/\s+/g, ' ').replace(/[|\\`*_<>[\]]/g, '\\$&');

const valueText = (value: unknown): string => {
  const text = Array.isArray(value) ? value.map(valueText).join('; ') : value == null ? '' : String(value);
  const whole = typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2) : text;
  return whole.length > CHARACTERS ? `${[...whole].slice(0, CHARACTERS).join('').trimEnd()} …` : whole;
};

/** `newsgraph query said-by --param name="Ilse Brandt"` */
export const exampleCommand = ({ name, example }: Pick<SavedQuery, 'name' | 'example'>): string =>
  [
    `newsgraph query ${name}`,
    ...Object.entries(example).map(
      ([key, value]) => `--param ${key}=${/^[\w-]+$/.test(value) ? value : JSON.stringify(value)}`,
    ),
  ].join(' ');

function answerTable({ columns, rows }: ExampleAnswer): string {
  if (rows.length === 0) return '\nNothing in these articles.\n';
  const shown = columns.map((_, i) => i).filter((i) => !rows.every((row) => row[i] == null || isKey(row[i])));
  const line = (values: readonly string[]) => `| ${values.join(' | ')} |`;
  const body = rows.slice(0, ROWS).map((row) => line(shown.map((i) => cell(valueText(row[i])))));
  return `\n${[line(shown.map((i) => columns[i]!)), line(shown.map(() => '---')), ...body].join('\n')}\n`;
}

function section(query: SavedQuery, answer: ExampleAnswer | undefined): string {
  const { name, title, question, parameters, folder } = query;
  const head = `### ${name}\n\n${title}. *${question}*  \nFile: [cypher/queries/${folder}/${name}.cypher](../cypher/queries/${folder}/${name}.cypher)\n`;
  const rows = parameters.map(
    (p) =>
      `| \`${p.name}\` | ${typeOf(p)} | ${defaultOf(p).replaceAll('|', '\\|')} | ${cell(p.description)} |`,
  );
  const table =
    rows.length === 0
      ? '\nNo parameters.\n'
      : `\n| parameter | type | default | |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  const example = answer === undefined ? '' : `\n\`${exampleCommand(query)}\`\n${answerTable(answer)}`;
  return head + table + example;
}

/** A second heading of one name gets a number: the folder's comes first. */
const anchor = (name: string, folders: readonly string[]): string =>
  folders.includes(name) ? `${name}-1` : name;

/** The document as Markdown: a table of contents, then folder by folder. `answers` by name: a query without one is shown without. */
export function queriesDocument(
  queries: Iterable<SavedQuery>,
  answers: Readonly<Record<string, ExampleAnswer>> = {},
): string {
  const all = [...queries];
  const folders = [...new Set(all.map((query) => query.folder))];
  const inFolder = (folder: string) => all.filter((query) => query.folder === folder);
  const contents = folders.flatMap((folder) => [
    `- [${folder}](#${folder})`,
    ...inFolder(folder).map(({ name, question }) => `  - [${name}](#${anchor(name, folders)}): ${question}`),
  ]);
  const parts = folders.flatMap((folder) => [
    `## ${folder}\n`,
    ...inFolder(folder).map((query) => section(query, answers[query.name])),
  ]);
  return [INTRODUCTION(all.length), `## Contents\n\n${contents.join('\n')}\n`, ...parts].join('\n');
}
