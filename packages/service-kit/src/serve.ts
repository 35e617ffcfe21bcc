import type { Server } from 'node:http';
import { serve as listen } from '@hono/node-server';
import type { App } from './app.ts';
import { describeCause } from './describe-cause.ts';
import type { Log } from './log.ts';

export type Part = { readonly name: string; readonly stop: () => Promise<unknown> };
/** A question `/readyz` asks; it answers with counts or throws. */
export type ReadyCheck = () => Promise<Record<string, unknown>>;

/** `/livez` speaks for the process, `/readyz` for everything it needs. */
export const addHealth = (app: App, checks: Readonly<Record<string, ReadyCheck>>): void => {
  app.get('/livez', (c) => c.json({ live: true }));
  app.get('/readyz', async (c) => {
    const parts: Record<string, unknown> = {};
    let ready = true;
    for (const [name, check] of Object.entries(checks)) {
      try {
        parts[name] = await check();
      } catch {
        ready = false;
        parts[name] = { ready: false };
      }
    }
    return c.json({ ready, ...parts }, ready ? 200 : 503);
  });
};

/** Starts listening; stopping lets open requests end. */
export const listenOn = (
  app: { fetch: App['fetch'] },
  { port, host }: { port: number; host: string },
): Promise<Part> =>
  new Promise((resolve, reject) => {
    // Safe: without a custom createServer option the adapter makes a plain HTTP/1 server.
    const server = listen({ fetch: app.fetch, port, hostname: host }, () =>
      resolve({ name: 'http', stop: () => closeServer(server) }),
    ) as Server;
    server.once('error', reject);
  });

/** Refuses new connections and waits for open requests, at most 5 s. */
export const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), 5_000);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });

/** What nobody caught ends the process; Node would print it whole, with whatever it was about. */
const endOnFault = (log: Log): void => {
  const end = (cause: unknown): never => {
    log.fatal(describeCause(cause), 'nobody caught this');
    process.exit(1);
  };
  process.once('uncaughtException', end);
  process.once('unhandledRejection', end);
};

/** Parts stop in reverse order of start: stop taking work, finish it, then close what it used. */
export const stopOnSignal = (parts: readonly Part[], log: Log): void => {
  endOnFault(log);
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    for (const part of parts.toReversed()) {
      await part.stop().catch(() => log.warn({ part: part.name }, 'did not stop cleanly'));
    }
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
};
