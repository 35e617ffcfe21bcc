import { z } from 'zod';
import { bilingual, exactNumber, id, instant } from '../primitive.ts';
import { boardRule } from '../ranking-rule.ts';

/** Where a board stands; said on every answer, colour + sign + word on every screen. */
export const boardState = z.enum([
  'progress',
  'live',
  'frozen',
  /** Marking is over and no result is handed in yet: what stands here may still change. */
  'ended',
  'provisional',
  'notice',
  'final',
  'amended',
]);
export type BoardState = z.infer<typeof boardState>;

/** One line of a board. While blind `name` is null and `code` is a station, entry number or review code. */
export const boardRow = z.object({
  key: z.string().max(120),
  code: z.string().max(64),
  name: z.string().max(100).nullable(),
  organisation: z.string().max(100).nullable(),
  group: z.string().max(16),
  rank: z.int().positive().nullable(),
  resultCode: z.enum(['OK', 'DNS', 'DNF', 'WD', 'DSQ', 'FAIL']),
  total: exactNumber.nullable(),
  scale: z.int().nullable(),
  award: z.string().max(32).nullable(),
  /** Marks settled of marks expected: a rank with less is provisional. */
  settled: z.int().min(0),
  expected: z.int().min(0),
  /** The tie-break step that decided the place against the line above, if one did. */
  tie: z.string().max(64).nullable(),
  /** The gate that held it back, and why; left out for whoever goes on. */
  held: z
    .object({ stage: z.int().positive(), because: z.enum(['below', 'outside', 'tie']) })
    .optional(),
});
export type BoardRow = z.infer<typeof boardRow>;

export const moduleProgress = z.object({
  moduleId: id,
  name: bilingual,
  settled: z.int().min(0),
  expected: z.int().min(0),
  signedSheets: z.int().min(0),
  sheets: z.int().min(0),
  locked: z.boolean(),
});

/** `GET /live/v1/events/{eventId}/snapshot`: the whole board of one version, immutable. */
export const boardSnapshot = z.object({
  eventId: id,
  version: z.int().min(0),
  asOf: instant,
  state: boardState,
  rule: boardRule,
  competition: bilingual,
  event: bilingual,
  groups: z.array(z.string().max(16)).max(4),
  /** Decimals of a total as people read it. */
  decimals: z.int().min(0).max(6),
  progress: z.array(moduleProgress).max(12),
  /**
   * Empty while the rule is `progress`. Sorted by group, then rank. A board of at most a hundred lines
   * is here whole; of a longer one the first hundred, its first page.
   */
  rows: z.array(boardRow).max(100_000),
  /** How many lines a board of more than a hundred has; left out where `rows` holds them all. */
  rowCount: z.int().min(0).optional(),
  resultUrl: z.string().max(300).nullable(),
  /** Since when the board is frozen; left out while it is not. */
  frozenAt: instant.optional(),
});
export type BoardSnapshot = z.infer<typeof boardSnapshot>;

/** What a frame says of the lines below the first page of a long board. */
export const framedBeyond = z.object({
  /** Lines below the first page that have a new total, or left that page; the first hundred of them. */
  rows: z.array(boardRow).max(200),
  /** The pages whose lines may be others now, first and last; one that is shown is fetched anew. */
  pages: z.object({ from: z.int().positive(), to: z.int().positive() }).nullable(),
  /** Not marks alone changed: whatever was kept of lines below the first page is to be forgotten. */
  isAnew: z.boolean(),
});

/**
 * One SSE message of `GET /live/v1/events/{eventId}/stream` (`event: frame`, `id: <version>`): only
 * the rows that changed, of a long board those of its first page. Whoever applies every frame holds
 * what a snapshot holds. A gap in `from` → `version` means: fetch the snapshot again.
 */
export const boardFrame = boardSnapshot.omit({ rows: true }).extend({
  from: z.int().min(0),
  changed: z.array(boardRow),
  removed: z.array(z.string()),
  /** Left out where the board is no longer than its first page. */
  beyond: framedBeyond.optional(),
});
export type BoardFrame = z.infer<typeof boardFrame>;

/**
 * `GET /live/v1/events/{eventId}/snapshot/pages/{page}`, and `…/snapshot/v{version}/pages/{page}` for
 * good: a hundred rows in the order of the board, of whichever version the answer says.
 */
export const boardPage = boardSnapshot
  .pick({ eventId: true, version: true, asOf: true, state: true })
  .extend({
    page: z.int().positive(),
    pageCount: z.int().positive(),
    /** Rows of all pages. */
    rowCount: z.int().min(0),
    rows: z.array(boardRow).max(100),
  });
export type BoardPage = z.infer<typeof boardPage>;
