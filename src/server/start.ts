import type { AddressInfo } from 'node:net';
import { SettingsError } from '../model/errors';
import type { GraphStore } from '../model/store';
import { buildApp } from './app';
import { isLoopback } from './security';

export interface ServerOptions {
  readonly store: GraphStore;
  /** Address to listen on; loopback unless somebody says otherwise. */
  readonly host?: string;
  /** 0 takes a free port. */
  readonly port?: number;
  /** Folder with the built viewer (`ensureViewer()`), or null for the API alone. */
  readonly viewerDir: string | null;
}

export interface RunningServer {
  /** What to open in a browser: `http://127.0.0.1:4173/`. */
  readonly url: string;
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
  const { store, host = '127.0.0.1', port = 0, viewerDir } = options;
  const app = await buildApp({ store, viewerDir, hosts: [host] });
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
  return {
    url: `http://${name}:${bound.port}/`,
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
