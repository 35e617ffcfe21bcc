import { randomInt } from 'node:crypto';
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

/**
 * Below what Linux (32768) and others (49152) take for connections that go out: until somebody listens on
 * a port the system hands out itself, any of those may have got it.
 */
const [FIRST, LAST] = [12_000, 32_000];
const TRIES = 100;

/** A loopback port nobody listens on, by chance: two who ask at once hardly ever get the same. */
export const freePort = async (): Promise<number> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = randomInt(FIRST, LAST);
    if ((await portFlaw(port)) === undefined) return port;
  }
  throw new Error(`no free port between ${FIRST} and ${LAST} in ${TRIES} tries`);
};
