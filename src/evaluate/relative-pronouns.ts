import type { Span } from '../model/span';
import type { AnnotatedDocument } from './annotated-document';

const RELATIVE = new Set(['who', 'whom', 'whose', 'which', 'that', 'where']);
/** Steps from the pronoun up to its clause: "whose wife's sister lived". */
const STEPS = 4;

/** The relative pronouns that stand for a mention ("the man | who fled"), by the document's own dependency tree. */
export function relativesOf({ text, tokens }: AnnotatedDocument, [start, end]: Span): Span[] {
  return tokens.flatMap((token): Span[] => {
    if (token.start < end || !RELATIVE.has(text.slice(token.start, token.end).toLowerCase())) return [];
    if (token.upos !== 'PRON' && token.upos !== 'ADV') return [];
    let clause = tokens[token.head];
    for (let step = 0; step < STEPS && clause && !clause.deprel.startsWith('acl'); step += 1)
      clause = tokens[clause.head];
    const antecedent = clause?.deprel.startsWith('acl') ? tokens[clause.head] : undefined;
    const isMeant = antecedent !== undefined && antecedent.start >= start && antecedent.end <= end;
    return isMeant ? [[token.start, token.end]] : [];
  });
}
