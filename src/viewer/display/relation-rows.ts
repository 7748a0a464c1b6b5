import type { StatementView } from '../../server/api';

/** One relation of an entity, from all statements that say it. */
export interface RelationRow {
  readonly key: string;
  readonly type: string;
  readonly role: string | null;
  /** The other end. */
  readonly other: { readonly id: string; readonly name: string };
  /** True where the entity is the subject. */
  readonly outgoing: boolean;
  /** At least one statement is a fact. */
  readonly plain: boolean;
  readonly statements: readonly StatementView[];
}

/** Relations of `id`, facts first, those with most statements first. */
export function relationRows(id: string, statements: readonly StatementView[]): RelationRow[] {
  const byKey = new Map<string, StatementView[]>();
  for (const s of statements) {
    const known = byKey.get(s.edgeKey);
    if (known) known.push(s);
    else byKey.set(s.edgeKey, [s]);
  }
  return [...byKey]
    .map(([key, group]) => {
      const { type, role, subject, object } = group[0]!;
      const outgoing = subject.id === id;
      const plain = group.some((s) => s.plain);
      return { key, type, role, other: outgoing ? object : subject, outgoing, plain, statements: group };
    })
    .sort(
      (a, b) =>
        Number(b.plain) - Number(a.plain) ||
        b.statements.length - a.statements.length ||
        (a.key < b.key ? -1 : 1),
    );
}

/** The rows of each type, those with most rows first; the order inside a type is kept. */
export function rowsByType(rows: readonly RelationRow[]): { type: string; rows: RelationRow[] }[] {
  const byType = new Map<string, RelationRow[]>();
  for (const row of rows) {
    const known = byType.get(row.type);
    if (known) known.push(row);
    else byType.set(row.type, [row]);
  }
  return [...byType]
    .map(([type, group]) => ({ type, rows: group }))
    .sort((a, b) => b.rows.length - a.rows.length || (a.type < b.type ? -1 : 1));
}
