import type {
  AbilitiesView,
  DecisionRequest,
  DecisionsView,
  DecisionView,
  JobView,
  UndoRequest,
} from '../../../server/api';
import { get, post } from './client';

/** Requests that change the graph, and what they need to know. */

export const getAbilities = () => get<AbilitiesView>('api/abilities');
export const getDecisions = () => get<DecisionsView>('api/decisions');
export const postDecision = (request: DecisionRequest) => post<DecisionView>('api/decisions', request);
export const postUndo = (id: string, request: UndoRequest) =>
  post<DecisionView>(`api/decisions/${encodeURIComponent(id)}/undo`, request);

/** What a person says of an article; empty fields say nothing. */
export interface SaidOfArticle {
  readonly title?: string;
  readonly date?: string;
  readonly publisher?: string;
  readonly url?: string;
}

export const sendText = (text: string, said: SaidOfArticle) =>
  post<JobView>('api/articles', { text, ...said });
export const sendAddress = (address: string) => post<JobView>('api/articles', { address });
export const sendFile = (file: File) =>
  get<JobView>(`api/articles?${new URLSearchParams({ name: file.name })}`, undefined, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
export const getJobs = () => get<JobView[]>('api/jobs');
export const cancelJob = (id: string) =>
  get<JobView>(`api/jobs/${encodeURIComponent(id)}`, undefined, { method: 'DELETE' });
export const jobEvents = (id: string): EventSource =>
  new EventSource(`api/jobs/${encodeURIComponent(id)}/events`);
