import type { JobView } from '../../../server/api';
import { broughtBy, hasEnded, withJob } from '../../display/jobs';
import { count } from '../../display/words';
import { pickThese } from '../state/acts';
import { announce } from '../state/announce';
import {
  cancelJob,
  getJobs,
  jobEvents,
  type SaidOfArticle,
  sendAddress,
  sendFile,
  sendText,
} from '../state/client-writing';
import type { Adding } from '../state/curation';
import { pickedOf } from '../state/picture';
import { failure, getState, go, reload, update } from '../state/store';

/** Adding articles: each document is sent, and followed until it is in the graph. */

const put = (change: Partial<Adding>): void => update({ adding: { ...getState().adding, ...change } });
const failed = (text: string): void => update({ notice: { text, kind: 'failed' } });

export const openAdding = (): void => put({ open: true });
export const closeAdding = (): void => put({ open: false });

/** Takes the ended jobs off the list. */
export const clearJobs = (): void => put({ jobs: getState().adding.jobs.filter((job) => !hasEnded(job)) });

export const cancel = (id: string): void =>
  void cancelJob(id).catch((error: unknown) => failed(failure(error)));

const followed = new Set<string>();

/** Shows a job and every change of it. */
function follow(job: JobView): void {
  put({ jobs: withJob(getState().adding.jobs, job) });
  if (followed.has(job.id) || hasEnded(job)) return;
  followed.add(job.id);
  const events = jobEvents(job.id);
  let last = job;
  events.onmessage = ({ data }: MessageEvent<string>) => {
    const now = JSON.parse(data) as JobView;
    put({ jobs: withJob(getState().adding.jobs, now) });
    if (now.stage !== last.stage && !hasEnded(now)) announce(`${now.current ?? now.name}: ${now.stage}`);
    last = now;
    if (!hasEnded(now)) return;
    events.close();
    void ended(now);
  };
  // The browser tries again by itself, unless the server knows the job no more.
  events.onerror = () => {
    if (events.readyState !== EventSource.CLOSED) return;
    put({ jobs: getState().adding.jobs.filter((j) => j.id !== job.id) });
    failed(`What became of ${job.name} is not known: the server was started anew. Reload the page.`);
  };
}

let ending: Promise<void> = Promise.resolve();

/** The graph is loaded anew, and what the articles mention is picked. */
function ended(job: JobView): Promise<void> {
  ending = ending.then(() => show(job));
  return ending;
}

async function show(job: JobView): Promise<void> {
  const brought = new Set(broughtBy(job));
  if (brought.size === 0) {
    const bad = job.stage === 'failed' ? (job.message ?? job.articles.find((a) => a.note)?.note) : null;
    if (bad) announce(`${job.name}: ${bad}`);
    return;
  }
  try {
    await reload();
  } catch (error) {
    return failed(failure(error));
  }
  const { graph } = getState();
  const news = graph?.nodes.filter((n) => n.articles.some((id) => brought.has(id))) ?? [];
  const title = job.articles.find((a) => a.id !== null && brought.has(a.id))?.title ?? job.name;
  pickThese(
    `Add ${brought.size === 1 ? `“${title}”` : count(brought.size, 'article')}`,
    news.map((n) => n.id),
  );
  const picked = pickedOf(getState()).length;
  const found = `${count(picked, 'entity', 'entities')} in ${brought.size === 1 ? `“${title}”` : count(brought.size, 'new article')}: picked in the picture.`;
  const [first] = brought;
  update({
    notice: {
      text: found,
      kind: 'done',
      act: { label: 'Read it', run: () => go({ article: first!, at: null }) },
    },
  });
}

async function send(what: () => Promise<JobView>, name: string): Promise<string | null> {
  try {
    follow(await what());
    return null;
  } catch (error) {
    return `${name}: ${failure(error)}`;
  }
}

/** Sends files one after the other, and tells of those that were refused. */
export async function addFiles(files: readonly File[]): Promise<void> {
  const most = getState().abilities?.maxBytes ?? Number.POSITIVE_INFINITY;
  const refused: string[] = [];
  for (const file of files) {
    const wrong =
      file.size > most
        ? `${file.name}: it is larger than ${Math.floor(most / 2 ** 20)} MB. Split it into articles.`
        : await send(() => sendFile(file), file.name);
    if (wrong !== null) refused.push(wrong);
  }
  if (refused.length > 0) failed(refused.slice(0, 3).join(' · '));
}

/** Null when it is on its way, else why not. */
export const addText = (text: string, said: SaidOfArticle): Promise<string | null> =>
  send(() => sendText(text, said), said.title || 'The text');
export const addAddress = (address: string): Promise<string | null> =>
  send(() => sendAddress(address), address);

/** Jobs that were begun before the page was loaded are followed too. */
export async function resume(): Promise<void> {
  const jobs = await getJobs().catch(() => []);
  for (const job of jobs) if (!hasEnded(job)) follow(job);
}
