import type { Parameter } from './parameter';
import type { SavedQuery } from './saved';

/** docs/queries.md, made from the headers of the saved queries. */

const INTRODUCTION = `# Saved queries

Made from the headers in \`cypher/queries/\` by \`npx ts-node scripts/docs-queries.ts\`; do not edit by hand.

Run one with \`newsgraph query NAME --param key=value\`, for example
\`newsgraph query said-by --param name="Ministry of Defense"\`. They read only, and run alike on the embedded database and on Neo4j.
Names are found by name or alias, upper and lower case alike. A parameter without a default must be given.
`;

const defaultOf = ({ default: value }: Parameter): string =>
  value === undefined ? '(required)' : `\`${JSON.stringify(value)}\``;

/** A bar would end the cell of a table. */
const cell = (text: string): string => text.replaceAll('|', '\\|');

function section({ name, title, question, parameters, folder }: SavedQuery): string {
  const head = `### ${name}\n\n${title}. *${question}*  \nFile: [cypher/queries/${folder}/${name}.cypher](../cypher/queries/${folder}/${name}.cypher)\n`;
  if (parameters.length === 0) return `${head}\nNo parameters.\n`;
  const rows = parameters.map(
    (p) => `| \`${p.name}\` | ${p.type} | ${cell(defaultOf(p))} | ${cell(p.description)} |`,
  );
  return `${head}\n| parameter | type | default | |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

/** The document as Markdown, folder by folder. */
export function queriesDocument(queries: Iterable<SavedQuery>): string {
  const all = [...queries];
  const folders = [...new Set(all.map((query) => query.folder))];
  const parts = folders.flatMap((folder) => [
    `## ${folder}\n`,
    ...all.filter((query) => query.folder === folder).map(section),
  ]);
  return [INTRODUCTION, ...parts].join('\n');
}
