import { z } from 'zod';

/** The part of the API by which articles are added. No import of Node here, as in `api.ts`. */

const said = z.string().trim().max(2000).optional();

/** What the person says of an article; it goes before what the document says of itself. */
const about = {
  title: said,
  /** As people write it: "29 September 2022". */
  date: said,
  publisher: said,
  /** Where it was published. */
  url: said,
};

/** What comes in the address with the bytes of a file. */
export const fileRequest = z.object({ name: z.string().min(1).max(500), ...about });

/** A pasted text, or the address of a page that the server is to fetch (only where it may). */
export const articleRequest = z.union([
  z.strictObject({ text: z.string().min(1), ...about }),
  z.strictObject({ address: z.url({ protocol: /^https?$/ }).max(4000) }),
]);

export const jobStage = z.enum([
  'waiting',
  'fetching',
  'opening',
  'reading',
  'storing',
  'done',
  'failed',
  'cancelled',
]);

/** What became of one article of a job. */
export const addedArticle = z.object({
  /** Null where nothing could be read. */
  id: z.string().nullable(),
  title: z.string().nullable(),
  /** `unchanged`: the graph held the same text already. */
  outcome: z.enum(['created', 'updated', 'unchanged', 'failed']),
  /** What went wrong, or what to know of it, for people. */
  note: z.string().nullable(),
  sentences: z.number().int(),
  entities: z.number().int(),
  statements: z.number().int(),
  claims: z.number().int(),
});

export const jobView = z.object({
  id: z.string(),
  /** File name, title or address. */
  name: z.string(),
  stage: jobStage,
  /** The article that is being read now. */
  current: z.string().nullable(),
  articles: z.array(addedArticle),
  /** Why the whole of it failed, for people. */
  message: z.string().nullable(),
  /** Milliseconds by stage of the reader, summed. */
  timings: z.record(z.string(), z.number()),
});

export type ArticleRequest = z.infer<typeof articleRequest>;
export type JobStage = z.infer<typeof jobStage>;
export type AddedArticle = z.infer<typeof addedArticle>;
export type JobView = z.infer<typeof jobView>;
