import type { AddressInfo } from 'node:net';
import { SettingsError } from '../model/errors';
import type { GraphStore } from '../model/store';
import { type AppOptions, buildApp } from './app';
import { isLoopback } from './security';
import { newToken } from './token';

export interface ServerOptions extends Pick<AppOptions, 'readOnly' | 'adding'> {
  readonly store: GraphStore;
  /** Address to listen on; loopback unless somebody says otherwise. */
  readonly host?: string;
  /** 0 takes a free port. */
  readonly port?: number;
  /** Folder with the built viewer (`ensureViewer()`), or null for the API alone. */
  readonly viewerDir: string | null;
  /** What whoever asks must show. Without it: a new one where other machines reach the server, none on loopback. */
  readonly token?: string;
}

export interface RunningServer {
  /** What to open in a browser: `http://127.0.0.1:4173/`. */
  readonly url: string;
  /** The same with its token, where it has one: what to open first. */
  readonly entrance: string;
  /** True when other machines can reach it. */
  readonly exposed: boolean;
  /** Stops listening and ends open connections; the store stays open. */
  close(): Promise<void>;
}

/**
 * Serves the API and the viewer. Throws SettingsError `port-in-use`, `port-forbidden` or `host` (with `data.host`, `data.port`) when it
 * cannot listen there.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host = '127.0.0.1', port = 0 } = options;
  const token = options.token ?? (isLoopback(host) ? undefined : newToken());
  const app = await buildApp({ ...options, hosts: [host], ...(token !== undefined && { token }) });
  try {
    await app.listen({ host, port });
  } catch (cause) {
    await app.close();
    throw new SettingsError(
      LISTEN_CODES[(cause as NodeJS.ErrnoException).code ?? ''] ?? 'host',
      { host, port },
      cause,
    );
  }
  const bound = app.server.address() as AddressInfo;
  const name = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;
  const url = `http://${name}:${bound.port}/`;
  return {
    url,
    entrance: token === undefined ? url : `${url}?${new URLSearchParams({ token })}`,
    exposed: !isLoopback(bound.address),
    async close() {
      app.server.closeAllConnections();
      await app.close();
    },
  };
}

const LISTEN_CODES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'port-in-use',
  EACCES: 'port-forbidden',
};
