import { createServer } from 'node:net';
import { SettingsError } from '../model/errors';

/** Throws SettingsError `port-in-use` when another program listens there: said before minutes of reading, not after them. */
export async function checkPort(host: string, port: number): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  const code = await new Promise<string | undefined>((settle) => {
    probe.once('error', (error: NodeJS.ErrnoException) => settle(error.code));
    probe.listen({ host, port }, () => probe.close(() => settle(undefined)));
  });
  // whatever else forbids to listen, the server says itself
  if (code === 'EADDRINUSE') throw new SettingsError('port-in-use', { port, host });
}
