import { freePort } from '@jinbang/local/free-port';

/** A port of this machine nobody listens on, for a test's own process. */
export const freshPort = (): Promise<number> => freePort();
