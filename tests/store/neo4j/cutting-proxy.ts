import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a server that is cut when a test says so. */
export interface CuttingProxy {
  /** Bolt address that leads to the server. */
  readonly uri: string;
  /** Connections that were cut or refused. */
  readonly cuts: number;
  /** Cuts everything when so many more pieces have come from the client, then refuses the next `refused` connections. */
  cutAfter(pieces: number, refused?: number): void;
  close(): Promise<void>;
}

export async function cuttingProxy(uri: string): Promise<CuttingProxy> {
  const { hostname, port } = new URL(uri);
  const open = new Set<Socket>();
  let left = Number.POSITIVE_INFINITY;
  let refusing = 0;
  let cuts = 0;
  const cutAll = () => {
    left = Number.POSITIVE_INFINITY;
    for (const socket of open) socket.destroy();
    cuts += 1;
  };
  const proxy = createServer((client) => {
    if (refusing > 0) {
      refusing -= 1;
      cuts += 1;
      client.destroy();
      return;
    }
    const server = connect(Number(port), hostname);
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
    client.on('data', (piece) => {
      left -= 1;
      if (left < 0) cutAll();
      else server.write(piece);
    });
    server.pipe(client);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    uri: `bolt://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    get cuts() {
      return cuts;
    },
    cutAfter(pieces, refused = 0) {
      left = pieces;
      refusing = refused;
    },
    async close() {
      for (const socket of open) socket.destroy();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}
