import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SchemaError } from '../../model/errors';
import { SCHEMA_DIR, vocabulary } from '../../model/vocabulary';

/** What the graph's labels, properties and links are called in RDF, from `schema/rdf-terms.json`. */

const term = z.string().regex(/^[a-z]+:[A-Za-z_]+$/);

const file = z.strictObject({
  prefixes: z.record(z.string().regex(/^[a-z]+$/), z.string()),
  classes: z.record(z.string(), z.array(term).nonempty()),
  entities: z.record(
    z.string(),
    z.strictObject({ class: term, subtypes: z.record(z.string(), term).optional() }),
  ),
  /** `Label.property`, or `property` for all labels; every other property is `ng:property`. */
  properties: z.record(
    z.string(),
    z.strictObject({
      term,
      /** `time`: typed where it is a day or an instant; `relation`: type of the vocabulary; `wikidata`; else a label: id of such a node. */
      as: z.string().optional(),
    }),
  ),
  links: z.record(
    z.string(),
    z.strictObject({
      term,
      /** The term leads from the end of the link to its start. */
      inverse: z.boolean().optional(),
      /** The link's properties stand on a prov:Attribution of its own. */
      qualified: z.boolean().optional(),
    }),
  ),
});
export type RdfTerms = z.infer<typeof file>;

const FILE = 'rdf-terms.json';
const damaged = (reason: string, cause?: unknown) =>
  new SchemaError('vocabulary', { file: FILE, reason }, cause);

function load(): RdfTerms {
  let terms: RdfTerms;
  try {
    terms = file.parse(JSON.parse(readFileSync(path.join(SCHEMA_DIR, FILE), 'utf8')));
  } catch (cause) {
    throw damaged(String((cause as Error).message), cause);
  }
  const used = [
    ...Object.values(terms.classes).flat(),
    ...Object.values(terms.entities).flatMap((e) => [e.class, ...Object.values(e.subtypes ?? {})]),
    ...[...Object.values(terms.properties), ...Object.values(terms.links)].map((t) => t.term),
  ];
  const lost = used.find((name) => !(name.split(':')[0]! in terms.prefixes));
  if (lost !== undefined) throw damaged(`${lost}: unknown prefix`);
  const without = [...vocabulary().entityTypes.values()].find(
    (t) => t.label !== null && !(t.type in terms.entities),
  );
  if (without !== undefined) throw damaged(`no class for ${without.type}`);
  return terms;
}

let shared: RdfTerms | undefined;
/** Throws SchemaError when the file is damaged. */
export const rdfTerms = (): RdfTerms => {
  shared ??= load();
  return shared;
};
