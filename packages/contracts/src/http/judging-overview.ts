import { z } from 'zod';
import { keyKind, resultCode } from '../mark-subject.ts';
import { bilingual, id, instant } from '../primitive.ts';
import { incidentKind } from './judging-incident.ts';
import { checkpointView } from './judging-log.ts';
import { pageOf, pageQuery } from './page.ts';

// The chief judge's view of an event: `/api/judging/v1/events/{eventId}/overview/…`. Codes and counts;
// a judge's mark only once all of its panel are in, and never a total.

const count = z.int().min(0);
const day = z.iso.date();

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

const place = {
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
  ...place,
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
  ...place,
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

export const dailyQuery = z.object({ day: day.optional() });

/** `GET …/overview/daily`: the daily sign-off meeting on one page; counts and codes, no marks. */
export const overviewDaily = z.object({
  eventId: id,
  name: bilingual.nullable(),
  competition: bilingual.nullable(),
  zone: z.string(),
  day,
  asOf: instant,
  panels: z
    .array(
      z.object({
        moduleId: id,
        panelId: id,
        name: bilingual,
        /** Marks of this day: given at all, and those of them that changed an earlier one. */
        given: count,
        changed: count,
        subjects: count,
        /** Of the event so far. */
        expected: count,
        settled: count,
        sheets: count,
        signedSheets: count,
      }),
    )
    .max(1_200),
  conflicts: z
    .array(
      z.object({
        ...place,
        beganAt: instant,
        endedAt: instant.nullable(),
        rounds: count,
      }),
    )
    .max(500),
  /** Sheets that wait for marks, for the panel to meet, or for signatures. */
  outstanding: z
    .array(
      z.object({
        sheetId: id,
        moduleId: id,
        sessionId: id.nullable(),
        subCriterion: z.string(),
        panelId: id.nullable(),
        missing: count,
        conflicts: count,
        unsignedBy: z.array(id).max(30),
      }),
    )
    .max(5_000),
  signed: z
    .array(
      z.object({
        sheetId: id,
        moduleId: id,
        sessionId: id.nullable(),
        subCriterion: z.string(),
        at: instant,
      }),
    )
    .max(5_000),
  reopenings: z
    .array(
      z.object({
        reopeningId: id,
        sheetId: id,
        subCriterion: z.string(),
        moduleId: id,
        reason: z.string(),
        proposedBy: id,
        proposedAt: instant,
        state: z.enum(['open', 'approved', 'refused']),
        decidedBy: id.nullable(),
        decidedAt: instant.nullable(),
      }),
    )
    .max(500),
  amendments: z
    .array(
      z.object({
        amendmentId: id,
        moduleId: id,
        reason: z.string(),
        proposedAt: instant,
        state: z.enum(['open', 'approved', 'refused', 'withdrawn']),
        decidedAt: instant.nullable(),
      }),
    )
    .max(500),
  codes: z
    .array(z.object({ moduleId: id, label: z.string(), code: resultCode, at: instant }))
    .max(5_000),
  /** What went wrong at stations: recorded or decided that day, and whatever nobody has decided (M08). */
  incidents: z
    .array(
      z.object({
        incidentId: id,
        moduleId: id,
        sessionId: id,
        station: z.string(),
        kind: incidentKind,
        state: z.enum(['open', 'decided', 'withdrawn']),
        stoppedAt: instant,
        restartedAt: instant.nullable(),
        addedMinutes: count,
        ruling: z.string().nullable(),
      }),
    )
    .max(500),
  /** Given or taken back that day; how many points stands with the penalty. */
  penalties: z
    .array(
      z.object({
        penaltyId: id,
        moduleId: id,
        label: z.string(),
        kind: bilingual.nullable(),
        isTakenBack: z.boolean(),
        at: instant,
      }),
    )
    .max(500),
  /** Locked modules somebody asked to open again. */
  moduleReopenings: z
    .array(
      z.object({
        reopeningId: id,
        moduleId: id,
        reason: z.string(),
        proposedAt: instant,
        state: z.enum(['open', 'approved', 'refused']),
        decidedAt: instant.nullable(),
      }),
    )
    .max(500),
  locks: z.array(z.object({ moduleId: id, lockedBy: id, at: instant })).max(100),
  /** Names what stood in the mark log at that moment; null while nothing was ever logged. */
  checkpoint: checkpointView.nullable(),
});
export type OverviewDaily = z.infer<typeof overviewDaily>;
