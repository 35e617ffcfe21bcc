import { z } from 'zod';
import { keyKind, resultCode } from '../mark-subject.ts';
import { bilingual, id, instant } from '../primitive.ts';
import { pageOf, pageQuery } from './page.ts';

// The chief judge's view of an event: `/api/judging/v1/events/{eventId}/overview/…`. Codes and counts;
// a judge's mark only once all of its panel are in, and never a total.

const count = z.int().min(0);
/** `GET …/overview`: who marks what, where and when, and how far the modules are. */
export const overviewHead = z.object({
  eventId: id,
  name: bilingual.nullable(),
  state: z.enum(['RUNNING', 'MARKING', 'REVIEW']).nullable(),
  /** Of the contest: its days and hours. */
  zone: z.string(),
  modules: z
    .array(
      z.object({
        moduleId: id,
        name: bilingual,
        /** For `If-Match` at the lock. */
        version: count,
        isPublished: z.boolean(),
        locked: z.boolean(),
        expected: count,
        settled: count,
        conflicts: count,
        sheets: count,
        signedSheets: count,
      }),
    )
    .max(12),
  sessions: z
    .array(
      z.object({
        sessionId: id,
        moduleId: id,
        name: bilingual,
        startsAt: instant,
        endsAt: instant,
        room: z.string(),
      }),
    )
    .max(500),
  panels: z
    .array(
      z.object({
        panelId: id,
        moduleId: id,
        name: bilingual,
        subCriteria: z.array(z.string()).max(200),
        seats: z.array(id).max(15),
      }),
    )
    .max(1_200),
});
export type OverviewHead = z.infer<typeof overviewHead>;

export const overviewQuery = pageQuery.extend({ moduleId: id.optional() });

/** Where a panel is with one subject. `aside`: nobody of it marks here; `none`: nothing is awaited. */
const tileState = z.enum(['none', 'empty', 'begun', 'conflict', 'complete', 'signed', 'aside']);
export type TileState = z.infer<typeof tileState>;

/** `GET …/overview/subjects`: the board, a tile for each panel that marks the subject. */
const overviewSubject = z.object({
  subjectId: id,
  moduleId: id,
  sessionId: id.nullable(),
  kind: keyKind,
  label: z.string(),
  group: z.string().nullable(),
  code: resultCode,
  tiles: z
    .array(
      z.object({
        panelId: id,
        state: tileState,
        /** Cells: a judge's mark on an aspect; an agreed value is one. */
        given: count,
        needed: count,
        settled: count,
        aspects: count,
        conflicts: count,
      }),
    )
    .max(100),
});
export const overviewSubjects = pageOf(overviewSubject);
export type OverviewSubjects = z.infer<typeof overviewSubjects>;

/** `GET …/overview/sheets`: how far each sheet is, and whose marks and signatures it waits for. */
const overviewSheet = z.object({
  sheetId: id,
  moduleId: id,
  sessionId: id.nullable(),
  subCriterion: z.string(),
  panelId: id.nullable(),
  version: count,
  state: z.enum(['OPEN', 'SIGNED']),
  expected: count,
  settled: count,
  partial: count,
  conflicts: count,
  seats: z
    .array(
      z.object({
        judgeId: id,
        /** Of the marks this seat gives alone; an agreed value is nobody's own. */
        given: count,
        needed: count,
        signed: z.boolean(),
        /** The sheet waits for this signature; not for one of whoever came when all was complete. */
        mustSign: z.boolean(),
        /** Left the panel, and signs the own marks or has others sign in their place (M09). */
        hasLeft: z.boolean(),
      }),
    )
    .max(30),
  /** Asked to be opened again, and not decided yet. */
  reopeningId: id.nullable(),
});
export const overviewSheets = pageOf(overviewSheet);
export type OverviewSheets = z.infer<typeof overviewSheets>;

export const sheetsQuery = overviewQuery.extend({ open: z.enum(['true', 'false']).optional() });

/** Where an aspect of a code stands on its sheet. */
export const aspectPlace = {
  subjectId: id,
  label: z.string(),
  moduleId: id,
  sessionId: id.nullable(),
  sheetId: id,
  panelId: id.nullable(),
  aspectId: id,
  aspectCode: z.string(),
};

/** What one judge gave in a round; `entered` as it stands on the sheet. */
const roundMark = z.object({ judgeId: id, entered: z.string(), isAbsent: z.boolean() });

/** `GET …/overview/conflicts`: where a panel had to meet, every round of it kept. */
const overviewConflict = z.object({
  ...aspectPlace,
  reason: z.enum(['spread', 'middle-gap', 'entries-differ']),
  /** The spread found and the one allowed, in points; null where entries differ. */
  gap: z.string().nullable(),
  allowed: z.string().nullable(),
  beganAt: instant,
  /** Null while the panel has not agreed. */
  endedAt: instant.nullable(),
  rounds: z
    .array(
      z.object({
        at: instant,
        state: z.enum(['CONFLICT', 'COMPLETE']),
        marks: z.array(roundMark).max(15),
      }),
    )
    .max(50),
});
export const overviewConflicts = pageOf(overviewConflict);
export type OverviewConflicts = z.infer<typeof overviewConflicts>;

export const conflictsQuery = overviewQuery.extend({ open: z.enum(['true', 'false']).optional() });

/** A share of the scale, from 0 to 1: for reporting, so a plain number. */
const share = z.number().min(-1).max(1);

/** `GET …/overview/outliers`: one mark far from a panel that agrees otherwise; the farthest first. */
const overviewOutlier = z.object({
  ...aspectPlace,
  judgeId: id,
  mark: share,
  /** The middle of the others' marks. */
  others: share,
  /** How far is allowed before it is listed. */
  limit: share,
  state: z.enum(['CONFLICT', 'COMPLETE']),
});
export const overviewOutliers = pageOf(overviewOutlier);
export type OverviewOutliers = z.infer<typeof overviewOutliers>;

/** `GET …/overview/statistics`: severity and agreement by panel. They never change a mark. */
const panelStatistics = z.object({
  panelId: id,
  moduleId: id,
  /** Aspects of subjects that all seats marked. */
  items: count,
  judges: z
    .array(
      z.object({
        judgeId: id,
        marks: count,
        /** Mean of own mark less the panel's, as a share of the scale; below zero is strict. */
        severity: share,
        standardError: z.number().min(0).nullable(),
      }),
    )
    .max(50),
  agreement: z.object({
    /** Pairs of judges on the same judgement aspect, scored 0 to 3. */
    pairs: count,
    exact: share.nullable(),
    withinOne: share.nullable(),
    /** Kendall's W over items that all judges of the panel marked; null where too few or all alike. */
    w: share.nullable(),
    /** ICC(2,1), the same. */
    icc: z.number().max(1).nullable(),
  }),
});
export const overviewStatistics = pageOf(panelStatistics);
export type OverviewStatistics = z.infer<typeof overviewStatistics>;
