import type { StoredDecision } from '../model/decision';
import type { GraphStore } from '../model/store';
import { type ArticleMatch, findArticles } from '../query/find-articles';
import { type EntityMatch, findEntities, findStatements, type StatementMatch } from '../query/find-entities';
import { note, shortened, tame } from './terminal';

/** What a person names on the command line, found in the graph; null after a note that says why it is not just one. */

const SHOWN = 20;

interface Finding<T> {
  /** "entity" */
  readonly what: string;
  readonly hint: string;
  /** One line for people, the id last. */
  named(found: T): string;
}

function single<T>(asked: string, matches: readonly T[], { what, hint, named }: Finding<T>): T | null {
  if (matches.length === 1) return matches[0]!;
  const shown = shortened(tame(asked), 100);
  if (matches.length === 0) note(`${shown}: there is no such ${what}. ${hint}`);
  else {
    note(`${shown}: this may be more than one ${what}. Give the id of one:`);
    for (const match of matches.slice(0, SHOWN)) note(`  ${named(match)}`);
    if (matches.length > SHOWN) note('  … and more');
  }
  return null;
}

export const namedEntity = ({ id, name, etype, subtype, articles }: EntityMatch): string =>
  `${shortened(tame(name), 80)} (${[etype, subtype]
    .flatMap((t) => t ?? [])
    .join(' ')
    .toLowerCase()}, ${articles} ${articles === 1 ? 'article' : 'articles'})  ${tame(id)}`;

export const namedStatement = ({ id, subject, relation, object, quote }: StatementMatch): string =>
  `${tame(subject)} ${relation} ${tame(object)}${quote === null ? '' : `: “${shortened(tame(quote), 80)}”`}  ${id}`;

const ENTITY: Finding<EntityMatch> = {
  what: 'entity',
  hint: 'Give its id, its name or one of its aliases.',
  named: namedEntity,
};
const STATEMENT: Finding<StatementMatch> = {
  what: 'statement',
  hint: 'Give its id (newsgraph query shows it), or at least 6 characters of it.',
  named: namedStatement,
};
const ARTICLE: Finding<ArticleMatch> = {
  what: 'article',
  hint: 'Give its id, its address or the beginning of its title.',
  named: ({ id, title, publisher, publishedAt }) =>
    `${[title, publisher, publishedAt].flatMap((t) => (t === null ? [] : [shortened(tame(t), 80)])).join(', ')}  ${tame(id)}`,
};
const DECISION: Finding<StoredDecision> = {
  what: 'decision',
  hint: 'newsgraph curate history shows all.',
  named: ({ id, kind, author, at }) => `${kind} by ${tame(author)}, ${at}  ${id}`,
};

type Asking = Pick<GraphStore, 'query'>;

/** Every one of them, or null when one is not clear. */
async function each<T>(
  asked: readonly string[],
  finding: Finding<T>,
  find: (one: string) => Promise<readonly T[]>,
): Promise<readonly T[] | null> {
  const found: (T | null)[] = [];
  for (const one of asked) found.push(single(one, await find(one), finding));
  return found.includes(null) ? null : (found as T[]);
}

export const entitiesFor = (store: Asking, asked: readonly string[]) =>
  each(asked, ENTITY, (one) => findEntities(store, one));

export const statementsFor = (store: Asking, asked: readonly string[]) =>
  each(asked, STATEMENT, (one) => findStatements(store, one));

export const articlesFor = (store: Asking, asked: readonly string[]) =>
  each(asked, ARTICLE, async (one) => (await findArticles(store, [one]))[0]!);

export const decisionFor = (decisions: readonly StoredDecision[], asked: string): StoredDecision | null =>
  single(
    asked,
    decisions.filter((d) => d.id === asked || (asked.length >= 4 && d.id.startsWith(asked))),
    DECISION,
  );
