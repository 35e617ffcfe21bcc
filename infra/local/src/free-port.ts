import { createServer } from 'node:net';

/** Why a port cannot be listened on. */
export type PortFlaw = 'taken' | 'forbidden' | 'no-address';

const FLAWS: Readonly<Record<string, PortFlaw>> = {
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EADDRNOTAVAIL: 'no-address',
  ENOTFOUND: 'no-address',
  EAI_AGAIN: 'no-address',
};

/** What stands against listening here now; undefined when nothing does. */
export const portFlaw = (port: number, host = '127.0.0.1'): Promise<PortFlaw | undefined> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (cause: NodeJS.ErrnoException) =>
      resolve(FLAWS[cause.code ?? ''] ?? 'taken'),
    );
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });

/** A loopback port nobody listens on; the system hands out another one each time. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
