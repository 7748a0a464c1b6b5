import type {
  ArticleEntry,
  ArticleView,
  EdgeView,
  ErrorView,
  GhostEdge,
  GraphView,
  NodeView,
  SearchView,
  VocabularyView,
} from '../../../server/api';

/** An answer that is no success; `message` is for people. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, { signal: signal ?? null });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError(
      0,
      'unreachable',
      'newsgraph does not answer. Start it again with “npm start”, then reload this page.',
    );
  }
  if (response.ok) return response.json() as Promise<T>;
  const view = (await response.json().catch(() => null)) as ErrorView | null;
  throw new ApiError(
    response.status,
    view?.code ?? 'unknown',
    view?.message ?? `The server answered ${response.status}. Reload the page.`,
  );
}

export const getVocabulary = () => get<VocabularyView>('api/vocabulary');
export const getGraph = () => get<GraphView>('api/graph');
export const getDisputed = () => get<GhostEdge[]>('api/disputed');
export const getArticles = (signal?: AbortSignal) => get<ArticleEntry[]>('api/articles', signal);
export const getArticle = (id: string, signal?: AbortSignal) =>
  get<ArticleView>(`api/articles/${encodeURIComponent(id)}`, signal);
export const getNode = (id: string, signal?: AbortSignal) =>
  get<NodeView>(`api/nodes/${encodeURIComponent(id)}`, signal);
export const getEdge = (key: string, signal?: AbortSignal) =>
  get<EdgeView>(`api/edges?${new URLSearchParams({ key })}`, signal);
export const searchText = (q: string, signal?: AbortSignal) =>
  get<SearchView>(`api/search?${new URLSearchParams({ q, limit: '8' })}`, signal);
