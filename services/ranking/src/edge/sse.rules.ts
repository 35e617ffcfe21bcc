/** An SSE message of one line of data; the bytes are made once for all viewers. */
export const sseMessage = (event: string, id: number | null, data: Uint8Array | string): Buffer =>
  Buffer.concat([
    Buffer.from(`event: ${event}\n${id === null ? '' : `id: ${id}\n`}data: `),
    Buffer.from(data),
    Buffer.from('\n\n'),
  ]);

/** Tells a viewer to fetch the snapshot: it missed frames that are no longer kept. */
export const resyncMessage = (version: number): Buffer =>
  sseMessage('resync', null, JSON.stringify({ version }));

/** Tells a viewer that nothing newer can come for now; `fresh` takes it back. */
export const staleMessage = (since: Date): Buffer =>
  sseMessage('stale', null, JSON.stringify({ since: since.toISOString() }));
export const freshMessage = (): Buffer => sseMessage('fresh', null, '{}');

export const HEARTBEAT = Buffer.from(': \n\n');

/** When to come back after a cut; spread, so that not everybody comes at once after a restart. */
export const retryLine = (random: number): string =>
  `retry: ${2_000 + Math.floor(random * 8_000)}\n\n`;

/** The version a viewer holds, from `Last-Event-ID` or `?after=`; null when it says none. */
export const heldVersion = (text: string | null | undefined): number | null =>
  text != null && /^\d{1,15}$/.test(text) ? Number(text) : null;
