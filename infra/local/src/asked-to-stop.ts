const REPEAT_MS = 1_000;

/**
 * Resolves with the first request to stop. A terminal and npm both pass Ctrl-C on, so the same
 * request arrives twice at once; one that comes later is from a person who will not wait.
 */
export const askedToStop = (): Promise<void> =>
  new Promise((resolve) => {
    let firstMs = 0;
    const ask = () => {
      if (firstMs === 0) {
        firstMs = Date.now();
        process.stdout.write('stopping …\n');
        resolve();
      } else if (Date.now() - firstMs > REPEAT_MS) process.exit(130);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  });
