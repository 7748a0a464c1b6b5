import type {
  ArticleEntry,
  ArticleView,
  ClaimLines,
  EdgeView,
  ErrorView,
  ExportRequest,
  GhostEdge,
  GraphView,
  NodeView,
  QueryRequest,
  QueryView,
  SavedQueryView,
  SchemaView,
  SearchView,
  StatementLines,
  VocabularyView,
} from '../../../server/api';

/** An answer that is no success; `message` is for people. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** Where in a query, and which of its parameters. */
    readonly where: Pick<ErrorView, 'position' | 'parameter'> = {},
  ) {
    super(message);
  }
}

/** Asks the server. Throws ApiError. */
export async function answerOf(
  path: string,
  signal?: AbortSignal,
  init: RequestInit = {},
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { ...init, signal: signal ?? null });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError(
      0,
      'unreachable',
      'newsgraph does not answer. Start it again with “npm start”, then reload this page.',
    );
  }
  if (response.ok) return response;
  const view = (await response.json().catch(() => null)) as ErrorView | null;
  throw new ApiError(
    response.status,
    view?.code ?? 'unknown',
    view?.message ?? `The server answered ${response.status}. Reload the page.`,
    view ?? {},
  );
}

export async function get<T>(path: string, signal?: AbortSignal, init: RequestInit = {}): Promise<T> {
  return (await answerOf(path, signal, init)).json() as Promise<T>;
}

export const post = <T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> =>
  get<T>(path, signal, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

export const getVocabulary = () => get<VocabularyView>('api/vocabulary');
export const getGraph = () => get<GraphView>('api/graph');
export const getDisputed = () => get<GhostEdge[]>('api/disputed');
export const getStatements = () => get<StatementLines>('api/statements');
export const getClaims = () => get<ClaimLines>('api/claims');
export const getArticles = (signal?: AbortSignal) => get<ArticleEntry[]>('api/articles', signal);
export const getArticle = (id: string, signal?: AbortSignal) =>
  get<ArticleView>(`api/articles/${encodeURIComponent(id)}`, signal);
export const getNode = (id: string, signal?: AbortSignal) =>
  get<NodeView>(`api/nodes/${encodeURIComponent(id)}`, signal);
export const getEdge = (key: string, signal?: AbortSignal) =>
  get<EdgeView>(`api/edges?${new URLSearchParams({ key })}`, signal);
export const searchText = (q: string, signal?: AbortSignal) =>
  get<SearchView>(`api/search?${new URLSearchParams({ q, limit: '8' })}`, signal);
export const getSavedQueries = (signal?: AbortSignal) => get<SavedQueryView[]>('api/queries', signal);
export const getSchema = (signal?: AbortSignal) => get<SchemaView>('api/schema', signal);
export const runQuery = (query: QueryRequest, signal?: AbortSignal) =>
  post<QueryView>('api/query', query, signal);
/** The shown part of the graph in another form, as a file. */
export const exportShown = async (format: string, shown: ExportRequest): Promise<Blob> =>
  (
    await answerOf(`api/export/${format}`, undefined, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(shown),
    })
  ).blob();
