import { z } from 'zod';
import { resultCode } from '../mark-subject.ts';
import { bilingual, id, instant } from '../primitive.ts';
import { incidentKind } from './judging-incident.ts';
import { checkpointView } from './judging-log.ts';
import { aspectPlace } from './judging-overview.ts';
import { schemeDay } from './judging-scheme.ts';

const count = z.int().min(0);
const day = z.iso.date();

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
        ...aspectPlace,
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
  /** Days of marking that were locked that day. */
  dayLocks: z.array(z.object({ day: schemeDay, lockedBy: id, at: instant })).max(100),
  /** Names what stood in the mark log at that moment; null while nothing was ever logged. */
  checkpoint: checkpointView.nullable(),
});
export type OverviewDaily = z.infer<typeof overviewDaily>;
