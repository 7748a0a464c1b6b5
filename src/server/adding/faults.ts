import { InputError, NewsgraphError } from '../../model/errors';

/** Why a document could not be added, in words for the page; the command line has its own (`src/cli/messages.ts`). */

type Say = (data: Readonly<Record<string, unknown>>) => string;

const short = (value: unknown): string => String(value ?? '?').slice(0, 200);
const megabytes = (bytes: unknown): string => `${Math.ceil((Number(bytes) / 2 ** 20) * 10) / 10} MB`;

const INPUT: Readonly<Record<string, Say>> = {
  empty: () => 'It is empty.',
  binary: (d) =>
    `It is no text${d.what ? ` but ${short(d.what)}` : ''}. Save the article as text, Markdown or HTML first.`,
  'too-large': (d) =>
    d.characters === undefined
      ? `It is larger than ${megabytes(d.limit)}. Split it into articles.`
      : `Its text is longer than any article (${short(d.characters)} characters). Split it into articles.`,
  encoding: (d) => `It is not written in ${short(d.encoding)}. Save it as UTF-8.`,
  'not-english': (d) =>
    `It is ${d.language ? `in ${short(d.language)}, not` : 'not in'} English. newsgraph reads English only.`,
  unsupported: () => 'This kind of file is not read. Give text, Markdown, HTML or JSON Lines.',
  'bad-record': (d) => `Line ${short(d.line)} is no document of the form {"id": …, "text": …}.`,
  'no-text': () => 'There is no article text in it.',
};

const SETTINGS: Readonly<Record<string, Say>> = {
  date: (d) => `“${short(d.value)}” is no date. Write it like 2022-09-29.`,
  url: (d) => `“${short(d.value)}” is no address. It begins with http:// or https://.`,
};

const KINDS: Readonly<Record<string, string>> = {
  schema: 'The reader of newsgraph is missing or damaged. Install newsgraph again.',
  store: 'The database refused it. The command in the terminal says more; add the article again.',
};

/** One line that says what went wrong with a document and what to do; nothing of the machine gets out. */
export function faultWords(error: unknown): string {
  if (error instanceof InputError) return INPUT[error.code]?.(error.data) ?? 'It could not be read.';
  if (!(error instanceof NewsgraphError))
    return 'newsgraph itself failed on it. Please report this with the article.';
  return SETTINGS[error.code]?.(error.data) ?? KINDS[error.kind] ?? 'It could not be added.';
}
