import { type ArticleShare, articleShare } from '../query/article-share';
import { type ArticleMatch, findArticles } from '../query/find-articles';
import { EXIT } from './exit-status';
import { openExisting } from './open-store';
import { settingsOf } from './settings-of';
import { note, print, shortened, tame } from './terminal';

export interface RemoveFlags {
  readonly dryRun?: boolean;
}

/** `newsgraph remove`: takes articles away with all that they alone support. Removes nothing unless every name means just one article. */
export async function remove(asked: readonly string[], flags: RemoveFlags): Promise<number> {
  const store = await openExisting(settingsOf({ ...flags, dryRun: undefined }));
  try {
    const matches = await findArticles(store, asked);
    const unclear = asked.flatMap((name, i) =>
      matches[i]!.length === 1 ? [] : [problem(name, matches[i]!)],
    );
    if (unclear.length > 0) {
      for (const text of unclear) note(text);
      note('Nothing was removed.');
      return EXIT.failed;
    }
    const articles = new Map(matches.map(([article]) => [article!.id, article!]));
    for (const article of articles.values()) {
      const share = await articleShare(store, article.id);
      if (!flags.dryRun) await store.deleteArticle(article.id);
      await print(`${flags.dryRun ? 'Would remove' : 'Removed'} ${named(article)}\n  ${summary(share)}\n`);
    }
    return EXIT.done;
  } finally {
    await store.close();
  }
}

const SHOWN = 20;

function problem(name: string, matches: readonly ArticleMatch[]): string {
  const asked = shortened(tame(name), 100);
  if (matches.length === 0)
    return `${asked}: there is no such article. Give its id, its address or the beginning of its title.`;
  const lines = matches.slice(0, SHOWN).map((article) => `  ${named(article)}`);
  if (matches.length > SHOWN) lines.push(`  … and ${matches.length - SHOWN} more`);
  return [`${asked}: this may be ${matches.length} articles. Give the id of one:`, ...lines].join('\n');
}

/** `“Title”, Publisher, 2031-04-12 (id)` */
const named = ({ id, title, publisher, publishedAt }: ArticleMatch): string => {
  const parts = [
    title === null ? 'an article without title' : `“${shortened(tame(title), 80)}”`,
    publisher,
    publishedAt,
  ];
  return `${parts.flatMap((part) => (part === null ? [] : [tame(part)])).join(', ')} (${tame(id)})`;
};

/** One and several of each part. */
const WORDS: Readonly<Record<keyof ArticleShare, readonly [string, string]>> = {
  sentences: ['sentence', 'sentences'],
  mentions: ['mention', 'mentions'],
  claims: ['claim', 'claims'],
  statements: ['statement', 'statements'],
  entities: ['entity', 'entities'],
  edges: ['edge', 'edges'],
};

function summary(share: ArticleShare): string {
  const part = (key: keyof ArticleShare) => `${share[key]} ${WORDS[key][share[key] === 1 ? 0 : 1]}`;
  const own = (['sentences', 'mentions', 'claims', 'statements'] as const).map(part).join(', ');
  return `${own}; ${part('entities')} and ${part('edges')} that nothing else supports`;
}
