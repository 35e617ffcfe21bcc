import { z } from 'zod';
import type { LogEntry } from './verify-log.rules.ts';

// A log on its way out of the house: a line of JSON for what it is, then one for each leaf and each
// checkpoint, in order. Who has the file needs nothing else to check it.

const FORMAT = 'jinbang-mark-log/1';

const bytes = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));

const head = z.object({ format: z.literal(FORMAT), keys: z.array(z.string()).max(100) });
const leaf = z.object({
  leaf: z.int().min(0),
  kind: z.string(),
  recordId: z.string(),
  salt: bytes,
  commitment: bytes,
  content: z.string(),
});
const checkpoint = z.object({ checkpoint: z.string() });

export const headLine = (keys: readonly string[]): string =>
  JSON.stringify({ format: FORMAT, keys });

export const leafLine = ({ salt, commitment, ...rest }: LogEntry): string =>
  JSON.stringify({
    ...rest,
    salt: Buffer.from(salt).toString('base64'),
    commitment: Buffer.from(commitment).toString('base64'),
  });

export const checkpointLine = (note: string): string => JSON.stringify({ checkpoint: note });

export type LogLine =
  | { readonly is: 'head'; readonly keys: readonly string[] }
  | { readonly is: 'leaf'; readonly entry: LogEntry }
  | { readonly is: 'checkpoint'; readonly note: string };

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/** What a line says; undefined for anything that does not belong into such a file. */
export const readLogLine = (line: string): LogLine | undefined => {
  const value = parsed(line);
  const asLeaf = leaf.safeParse(value);
  if (asLeaf.success) return { is: 'leaf', entry: asLeaf.data };
  const asCheckpoint = checkpoint.safeParse(value);
  if (asCheckpoint.success) return { is: 'checkpoint', note: asCheckpoint.data.checkpoint };
  const asHead = head.safeParse(value);
  return asHead.success ? { is: 'head', keys: asHead.data.keys } : undefined;
};
