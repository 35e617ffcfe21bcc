import { z } from 'zod';
import { id, instant, label } from '../primitive.ts';
import { pageOf } from './page.ts';

const reason = z.string().trim().min(1).max(1_000);

/** What went wrong (M08); `late-start`: somebody began late and was let in all the same. */
export const incidentKind = z.enum([
  'equipment',
  'power',
  'injury',
  'breach',
  'absence',
  'late-start',
  'complaint',
]);
export type IncidentKind = z.infer<typeof incidentKind>;

export const incidentCause = z.enum(['contestant', 'not', 'open']);
export type IncidentCause = z.infer<typeof incidentCause>;

/** `POST /api/judging/v1/events/{eventId}/incidents`: 赛场情况记录, by whoever is on the floor. */
export const incidentBody = z.object({
  sessionId: id,
  station: label,
  kind: incidentKind,
  /** When the work stopped, or should have begun. */
  stoppedAt: instant,
  /** Whose doing it was as the floor saw it; the chief judge decides. */
  seenCause: incidentCause.optional(),
  /** What was seen; codes and machines, never a name and nothing about health. */
  note: z.string().trim().min(1).max(500).optional(),
});
export type IncidentBody = z.infer<typeof incidentBody>;

const floorStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('restarted'), restartedAt: instant }),
  z.object({
    kind: z.literal('contestant-signed'),
    outcome: z.enum(['signed', 'refused']),
    signedAt: instant,
  }),
]);
/** `POST …/incidents/{incidentId}/steps`, with the incident's version in `If-Match`. */
export const incidentFloorStep = floorStep;
export type IncidentFloorStep = z.infer<typeof incidentFloorStep>;

/** The chief judge's word. Points are taken by a penalty, 取消成绩 is a code: both are acts of their own. */
export const incidentRuling = z.discriminatedUnion('as', [
  z.object({ as: z.literal('minutes'), minutes: z.int().min(1).max(600) }),
  z.object({
    as: z.enum(['nothing', 'spare-station', 'last-session', 'stop', 'deduction', 'disqualify']),
  }),
]);
export type IncidentRuling = z.infer<typeof incidentRuling>;

/** `POST …/incidents/{incidentId}/decision`; a later one takes the place of an earlier one. */
export const incidentDecision = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('decided'),
    cause: incidentCause,
    ruling: incidentRuling,
    reason,
  }),
  z.object({ kind: z.literal('withdrawn'), reason }),
]);
export type IncidentDecision = z.infer<typeof incidentDecision>;
export type IncidentStep = IncidentFloorStep | IncidentDecision;

export const incidentView = z.object({
  incidentId: id,
  version: z.int().positive(),
  moduleId: id,
  sessionId: id,
  station: z.string(),
  kind: incidentKind,
  state: z.enum(['open', 'decided', 'withdrawn']),
  stoppedAt: instant,
  restartedAt: instant.nullable(),
  seenCause: incidentCause.nullable().optional(),
  note: z.string().nullable(),
  /** Who recorded it: the floor judge's signature. */
  recordedBy: id,
  recordedAt: instant,
  contestant: z.object({ outcome: z.enum(['signed', 'refused']), signedAt: instant }).nullable(),
  decision: z
    .object({
      cause: incidentCause,
      ruling: incidentRuling,
      reason: z.string(),
      decidedBy: id,
      decidedAt: instant,
    })
    .nullable(),
  withdrawal: z.object({ reason: z.string(), withdrawnBy: id, withdrawnAt: instant }).nullable(),
  /** Minutes that stand; they move the station's end and its appeal window, and no mark. */
  addedMinutes: z.int().min(0),
});
export type IncidentView = z.infer<typeof incidentView>;
export const incidentPage = pageOf(incidentView);
export type IncidentPage = z.infer<typeof incidentPage>;

/** `GET …/station-clocks`: where a station's work ends later than its session. */
export const stationClocks = z.object({
  items: z
    .array(
      z.object({
        moduleId: id,
        sessionId: id,
        station: z.string(),
        addedMinutes: z.int().positive(),
        endsAt: instant,
      }),
    )
    .max(5_000),
});
export type StationClocks = z.infer<typeof stationClocks>;
