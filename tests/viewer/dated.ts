import type { Extraction } from '../../src/model/extraction';
import { handMadeExtraction } from './hand-made';

const CLAIMS_ONLY = 1;

/**
 * The hand-made article as other papers print it later: another day, another publisher, and only the first `statements` of what it
 * says. Without a day where `day` is null.
 */
export function printedAgain(day: string | null, publisher: string, statements = CLAIMS_ONLY): Extraction {
  const first = handMadeExtraction();
  const id = `${publisher.toLowerCase().replaceAll(' ', '-')}-${day ?? 'undated'}`;
  return {
    ...first,
    article: {
      ...first.article,
      ...{ id, publisher, publishedAt: day, contentHash: id, url: `https://example.org/${id}` },
      title: `The terminal, in the ${publisher}`,
    },
    entities: first.entities.map((e) => (e.type === 'DATE' ? { ...e, id: `${id}#march` } : e)),
    statements: first.statements.slice(0, statements),
  };
}
