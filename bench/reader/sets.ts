import path from 'node:path';
import type { AnnotatedDocument } from '../../src/evaluate/annotated-document';
import { readDocuments } from '../../src/evaluate/read-documents';

/** What is measured on one dev set, and of how many of its documents. */
export interface BenchSet {
  readonly name: string;
  readonly limit: number;
  /** Of the documents in the file, those whose id begins so. */
  readonly ids: string;
  /** The measures of src/evaluate that are shown. */
  readonly measures: readonly { readonly scorer: string; readonly name: string; readonly title: string }[];
}

const CORE = {
  scorer: 'names',
  name: 'PERSON, LOCATION, ORGANIZATION',
  title: 'names, exact F1 of persons, places, organizations',
};

/** The first set is also the text that speed is measured on: whole articles of newspapers. */
export const SETS: readonly BenchSet[] = [
  { name: 'worldwide', limit: 30, ids: 'worldwide/', measures: [CORE] },
  { name: 'crossner', limit: 540, ids: 'crossner/politics', measures: [CORE] },
  {
    name: 'ewt',
    limit: 100,
    ids: 'ewt/',
    measures: ['UPOS', 'UAS', 'LAS'].map((name) => ({
      scorer: 'syntax',
      name,
      title: `${name} of gold tokens`,
    })),
  },
  {
    name: 'ontogum',
    limit: 9,
    ids: 'ontogum/',
    measures: [{ scorer: 'coreference', name: 'CoNLL', title: 'coreference, CoNLL F1 without singletons' }],
  },
  {
    name: 'polnear',
    limit: 10,
    ids: 'polnear/',
    measures: ['source', 'content'].map((part) => ({
      scorer: 'attribution',
      name: `${part} exact without punctuation`,
      title: `${part} of attributions, exact F1`,
    })),
  },
];

/** The first documents of a set, in the order of the file. */
export async function documentsOf(
  folder: string,
  { name, limit, ids }: BenchSet,
): Promise<AnnotatedDocument[]> {
  const documents: AnnotatedDocument[] = [];
  for await (const document of readDocuments(path.join(folder, `${name}.jsonl.gz`))) {
    if (documents.length === limit) break;
    if (document.id.startsWith(ids)) documents.push(document);
  }
  return documents;
}

/** What a system may see of a document: its text and metadata, and which layers are asked for. */
export const bare = ({ id, text, title, publisher, date, layers }: AnnotatedDocument) => ({
  id,
  text,
  title,
  publisher,
  date,
  layers,
});
