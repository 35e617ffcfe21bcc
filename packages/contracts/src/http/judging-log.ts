import { z } from 'zod';
import { instant } from '../primitive.ts';

// What anybody may read of the mark log: `/api/judging/v1/public/log…`. Hashes are base64 of 32 bytes.

const hash = z.base64().length(44);
const proof = z.array(hash).max(64);

/** A signed note (C2SP tlog-checkpoint), and the size and root it says. */
export const checkpointView = z.object({
  size: z.int().min(0),
  root: z.string(),
  note: z.string(),
  signedAt: instant.optional(),
});

/** `GET …/log`: `keys` are verifier keys of signed notes, the one that began the log first. */
export const logView = z.object({
  origin: z.string(),
  keys: z.array(z.string()).max(100),
  checkpoint: checkpointView.nullable(),
});
export type LogView = z.infer<typeof logView>;

/** `GET …/log/brought/{competitionId}`: the logs a contest was in before it came here. */
export const broughtLogsView = z.object({ logs: z.array(logView).max(100) });
export type BroughtLogsView = z.infer<typeof broughtLogsView>;

/** `GET …/log/leaves/{leaf}/inclusion`: RFC 9162 §2.1.3. */
export const inclusionView = z.object({
  leaf: z.int().min(0),
  size: z.int().min(1),
  hash,
  root: hash,
  proof,
});
export type InclusionView = z.infer<typeof inclusionView>;

/** `GET …/log/sizes/{older}/consistency`: RFC 9162 §2.1.4. */
export const consistencyView = z.object({
  older: z.int().min(0),
  size: z.int().min(0),
  olderRoot: hash,
  root: hash,
  proof,
});
export type ConsistencyView = z.infer<typeof consistencyView>;

/** A record and the salt it went into its leaf with: SHA-256 over both is what the leaf holds. */
const openedLeaf = z.object({ leaf: z.int().min(0), salt: z.base64(), content: z.string() });

/**
 * `GET …/log/locks/{eventId}`: that the marks of each module were closed, each lock as the log holds
 * it; of a module that was opened again, its newest. A lock counts the marks and names none.
 */
export const eventLocks = z.object({
  items: z.array(openedLeaf.extend({ moduleId: z.string() })).max(200),
});
export type EventLocks = z.infer<typeof eventLocks>;

/** `GET /api/judging/v1/sheets/{sheetId}/log-entries`: what the leaves of a signed sheet stand for. */
export const sheetLogEntries = z.object({
  items: z
    .array(
      z.object({
        leaf: z.int().min(0),
        kind: z.string(),
        recordId: z.string(),
        /** SHA-256 over salt and content is what the leaf holds. */
        salt: z.base64(),
        content: z.string(),
      }),
    )
    .max(200),
  next: z.string().nullable(),
});
export type SheetLogEntries = z.infer<typeof sheetLogEntries>;
