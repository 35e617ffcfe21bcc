import { z } from 'zod';
import { id, instant, sha256Hex } from '../primitive.ts';

// A contest that goes from one system to another: pages of rows to each service, then the word to
// let them stand. Only systems of one version understand each other, so rows are text to this page.

const PAGES_MAX = 1_000_000;
const TABLES_MAX = 500;
/** Characters of one page. */
export const PAGE_CHARACTERS_MAX = 300_000;

const tableName = z.string().regex(/^[a-z_]{1,63}$/);

/** An address people type: `https://city.example`. */
export const systemAddress = z.url({ protocol: /^https?$/ }).max(200);

/** `PUT …/hand-overs/{handOverId}` at the receiving service. */
export const arrivingContest = z.object({
  competitionId: id,
  from: systemAddress,
  /** The giving service's version of its tables. */
  schema: sha256Hex,
});
export type ArrivingContest = z.infer<typeof arrivingContest>;

/** `PUT …/hand-overs/{handOverId}/pages/{page}`: lines of a table; a line may go on in the next page. */
export const arrivingPage = z.object({
  table: tableName,
  content: z.string().max(PAGE_CHARACTERS_MAX),
});

export const measuredTable = z.object({
  table: tableName,
  rows: z.int().min(0),
  /** Of all rows; empty where only their count is compared. */
  sha256: z.union([sha256Hex, z.literal('')]),
});
export type MeasuredTable = z.infer<typeof measuredTable>;

/** `POST …/hand-overs/{handOverId}/application`. */
export const application = z.object({
  pages: z.int().min(0).max(PAGES_MAX),
  tables: z.array(measuredTable).max(TABLES_MAX),
  /** Opens what was closed for the way: 32 bytes in hex. */
  wayKey: z.string().regex(/^[0-9a-f]{64}$/),
  /** Tries everything and leaves nothing behind. */
  rehearsal: z.boolean().optional(),
});

export const pageNumber = z.coerce.number().int().min(0).max(PAGES_MAX);

/** How far the contest has come; `appliedAt` says that it stands. */
export const arrivingView = z.object({
  handOverId: id,
  competitionId: id,
  from: z.string(),
  appliedAt: instant.nullable(),
  tables: z.array(measuredTable).max(TABLES_MAX),
});
export type ArrivingView = z.infer<typeof arrivingView>;

export const arrivedPage = z.object({ page: z.int().min(0) });
