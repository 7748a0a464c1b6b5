import { lookup as lookUp } from 'node:dns';
import { get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { HttpError } from '../errors';
import type { SentDocument } from './add-document';

/** Fetching the page of an address that a person gave: only web pages, only of the public internet, never more than was allowed. */

const REDIRECTS = 5;
const TIMEOUT = 20_000;
/** What an answer may be → the name whose ending says so to the reader of files. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^(?:text\/html|application\/xhtml\+xml)\b/i, 'page.html'],
  [/^text\/(?:markdown|x-markdown)\b/i, 'page.md'],
  [/^text\/plain\b/i, 'page.txt'],
];

const refused = (message: string): HttpError => new HttpError(502, 'fetch', message);

/** Addresses of this machine and of local networks: a page could otherwise make newsgraph ask what only this machine may ask. */
const LOCAL = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  LOCAL.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  LOCAL.addSubnet(net, prefix, 'ipv6');

/** True for addresses of this machine, of local networks, and of no single machine. An IPv4 address in IPv6 clothes counts as what it is. */
export function isLocal(address: string): boolean {
  const version = isIP(address);
  return version === 0 || LOCAL.check(address, version === 6 ? 'ipv6' : 'ipv4');
}

/** Looks a name up and refuses local addresses: what was checked is what is connected to. */
const publicLookup: LookupFunction = (host, options, answer) =>
  lookUp(host, { ...options, all: true }, (error, found) => {
    if (error) return answer(error, []);
    const open = found.filter(({ address }) => !isLocal(address));
    if (open.length === 0) return answer(new Error('local'), []);
    if (options.all) answer(null, open);
    else answer(null, open[0]!.address, open[0]!.family);
  });

const responseOf = (url: URL, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((settle, fail) => {
    const get = url.protocol === 'https:' ? getHttps : getHttp;
    const headers = { accept: 'text/html, text/markdown, text/plain', 'user-agent': 'newsgraph' };
    get(url, { headers, signal, lookup: publicLookup }, settle).on('error', fail);
  });

async function bytesOf(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw refused('The page is larger than an article may be.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The page at an address, with redirects. Throws HttpError `fetch` with a text for people; aborts with `signal` or after 20 s. */
export async function fetchPage(
  address: string,
  signal: AbortSignal,
  maxBytes: number,
): Promise<SentDocument> {
  const until = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]);
  try {
    let url = new URL(address);
    for (let hop = 0; hop <= REDIRECTS; hop++) {
      // a literal address is not looked up
      const literal = url.hostname.replace(/^\[|\]$/g, '');
      if (!/^https?:$/.test(url.protocol) || (isIP(literal) !== 0 && isLocal(literal)))
        throw new Error('local');
      const response = await responseOf(url, until);
      const { statusCode = 0, headers } = response;
      if (statusCode >= 300 && statusCode < 400 && headers.location) {
        response.destroy();
        url = new URL(headers.location, url);
        continue;
      }
      const name = TYPES.find(([type]) => type.test(headers['content-type'] ?? ''))?.[1];
      if (statusCode !== 200 || name === undefined) {
        response.destroy();
        throw refused(
          statusCode === 200
            ? 'There is no web page at this address. Save the article and drop the file here.'
            : `The site answered ${statusCode}. Open it in the browser, save the page and drop the file here.`,
        );
      }
      return { name, bytes: await bytesOf(response, maxBytes), options: { url: url.href, maxBytes } };
    }
    throw refused('The address leads round in circles.');
  } catch (error) {
    if (error instanceof HttpError || signal.aborted) throw error;
    const local = (error as Error).message === 'local';
    throw refused(
      local
        ? 'This address is on this machine or in its own network: newsgraph fetches public pages only.'
        : 'The site could not be reached. Check the address and the connection, or save the page and drop the file here.',
    );
  }
}
