import { SettingsError } from '../model/errors';
import { neo4jCsv } from './csv/neo4j-csv';
import { cypherScript } from './cypher/script';
import { followTheMoney } from './followthemoney/followthemoney';
import type { ExportFormat } from './format';
import { gexf } from './gexf';
import { graphml } from './graphml';
import { graphology } from './graphology';
import { jsonLines } from './json-lines';
import { jsonLd } from './rdf/json-ld';
import { turtle } from './rdf/turtle';

/** Every format, in the order of the help. The one place where a format is registered. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  gexf,
  graphml,
  graphology,
  jsonLines,
  neo4jCsv,
  cypherScript,
  turtle,
  jsonLd,
  followTheMoney,
];

/** Throws SettingsError `format` when there is none of that name. */
export function exportFormat(name: string): ExportFormat {
  const found = EXPORT_FORMATS.find((f) => f.name === name);
  if (found === undefined)
    throw new SettingsError('format', { value: name, known: EXPORT_FORMATS.map((f) => f.name) });
  return found;
}
