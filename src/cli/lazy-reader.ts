import type { ArticleReader } from '../build/read-article';
import type { Settings } from '../model/settings';

/** A reader that loads its weights with the first article, so that wrong input is told at once. */
export interface LazyReader {
  get(): Promise<ArticleReader>;
  close(): Promise<void>;
}

export function lazyReader({ threads }: Pick<Settings, 'threads'>): LazyReader {
  let loading: Promise<ArticleReader> | undefined;
  const load = () => {
    const { createReader } = require('../build/read-article') as typeof import('../build/read-article');
    return createReader(threads > 0 ? { threads } : {});
  };
  return {
    get: () => {
      loading ??= load();
      return loading;
    },
    async close() {
      const reader = await loading?.catch(() => undefined);
      await reader?.close();
    },
  };
}
