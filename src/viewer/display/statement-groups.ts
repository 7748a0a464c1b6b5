import type { EdgeView, StatementView } from '../../server/api';

export interface StatementGroup {
  readonly title: string;
  readonly statements: readonly StatementView[];
}

/** The statements of an edge as a reader asks for them: what is a fact, who says otherwise, what is only planned or feared. */
export function statementGroups({
  statements,
  between,
}: Pick<EdgeView, 'statements' | 'between'>): StatementGroup[] {
  const denied = (s: StatementView) => s.polarity === 'negative';
  const facts = statements.filter((s) => s.plain);
  const open = statements.filter((s) => !s.plain && !s.isDuplicate);
  const alsoOpen = between.filter((s) => !s.plain && !s.isDuplicate);
  return [
    { title: 'Stated as fact', statements: facts },
    { title: facts.length > 0 ? 'Who says otherwise' : 'Denied', statements: open.filter(denied) },
    { title: 'Not stated as fact', statements: open.filter((s) => !denied(s)) },
    { title: 'Repeated in the text', statements: statements.filter((s) => !s.plain && s.isDuplicate) },
    { title: 'Also said of the two, but not as fact', statements: alsoOpen },
  ].filter((g) => g.statements.length > 0);
}
