import { instantOf } from '../appeal/filing.rules.ts';
import type {
  FloorSession,
  IncidentBody,
  IncidentDecision,
  IncidentView,
  SeenSignature,
} from './incident.client.ts';

const MINUTE_MS = 60_000;
const MINUTES_MAX = 600;

/** A moment as a field for day and time takes it, on the clock of this computer. */
export const localOf = (at: Date): string => {
  const local = new Date(at.getTime() - at.getTimezoneOffset() * MINUTE_MS);
  return local.toISOString().slice(0, 16);
};

/** Whole minutes the work stood still, never more than it did; null while it still does. */
export const lostMinutes = ({
  stoppedAt,
  restartedAt,
}: Pick<IncidentView, 'stoppedAt' | 'restartedAt'>): number | null =>
  restartedAt === null
    ? null
    : Math.floor((Date.parse(restartedAt) - Date.parse(stoppedAt)) / MINUTE_MS);

/** Sessions in which somebody stands at a station, in the order they begin. */
export const sessionsInUse = (sessions: readonly FloorSession[]): readonly FloorSession[] =>
  sessions
    .filter(({ state, stations }) => state === 'planned' && stations.some(({ inUse }) => inUse))
    .toSorted((left, right) => left.startsAt.localeCompare(right.startsAt));

/** The one session that is on: where there are several, or none, the person chooses. */
export const sessionNow = (sessions: readonly FloorSession[], now: Date): string => {
  const at = now.getTime();
  const on = sessions.filter(
    ({ startsAt, endsAt }) => Date.parse(startsAt) <= at && at <= Date.parse(endsAt),
  );
  return on.length === 1 ? (on[0]?.sessionId ?? '') : '';
};

/** An incident as it is being written down. */
export type RecordDraft = {
  readonly sessionId: string;
  readonly station: string;
  readonly kind: IncidentBody['kind'] | '';
  /** On the clock of this computer. */
  readonly stoppedAt: string;
  readonly note: string;
};

export type RecordLack = 'session' | 'station' | 'kind' | 'time' | 'future';

const lackOfMoment = (local: string, now: Date): 'time' | 'future' | undefined => {
  const instant = instantOf(local);
  if (instant === null) return 'time';
  return Date.parse(instant) > now.getTime() ? 'future' : undefined;
};

/** What is sent, or the first thing that is missing; the server looks again. */
export const recordOf = (draft: RecordDraft, now: Date): IncidentBody | RecordLack => {
  const { sessionId, station, kind, note } = draft;
  if (sessionId === '') return 'session';
  if (station === '') return 'station';
  if (kind === '') return 'kind';
  const stoppedAt = instantOf(draft.stoppedAt);
  const lack = lackOfMoment(draft.stoppedAt, now);
  if (lack !== undefined || stoppedAt === null) return lack ?? 'time';
  const words = note.trim();
  return { sessionId, station, kind, stoppedAt, ...(words === '' ? {} : { note: words }) };
};

export type StepLack = 'time' | 'future' | 'before';

/** Why this moment cannot be one after the work stopped; undefined where it can. */
export const lackOfStep = (
  local: string,
  { stoppedAt }: Pick<IncidentView, 'stoppedAt'>,
  now: Date,
): StepLack | undefined => {
  const lack = lackOfMoment(local, now);
  if (lack !== undefined) return lack;
  return Date.parse(instantOf(local) ?? '') < Date.parse(stoppedAt) ? 'before' : undefined;
};

type Decided = Extract<IncidentDecision, { kind: 'decided' }>;
export type Ruling = Decided['ruling']['as'];
export type Cause = Decided['cause'];

export type DecisionDraft = {
  readonly cause: Cause | '';
  readonly as: Ruling | '';
  readonly minutes: string;
  readonly reason: string;
};

export type DecisionLack = 'cause' | 'ruling' | 'minutes' | 'reason';

/** What is sent, or the first thing that is missing. */
export const decisionOf = (draft: DecisionDraft): Decided | DecisionLack => {
  const { cause, as } = draft;
  const reason = draft.reason.trim();
  if (cause === '') return 'cause';
  if (as === '') return 'ruling';
  const minutes = /^\d{1,3}$/.test(draft.minutes.trim()) ? Number(draft.minutes) : 0;
  if (as === 'minutes' && (minutes < 1 || minutes > MINUTES_MAX)) return 'minutes';
  if (reason === '') return 'reason';
  const ruling = as === 'minutes' ? { as, minutes } : { as };
  return { kind: 'decided', cause, ruling, reason };
};

/** What was signed, or refused, under this incident: the newest first. */
export const signaturesUnder = (
  signatures: readonly SeenSignature[],
  { incidentId }: Pick<IncidentView, 'incidentId'>,
): readonly SeenSignature[] =>
  signatures
    .filter(({ about, aboutId }) => about === 'incident' && aboutId === incidentId)
    .toSorted((one, other) => other.writtenAt.localeCompare(one.writtenAt));

/** What waits for the chief judge first; then the newest. */
export const inOrder = (incidents: readonly IncidentView[]): readonly IncidentView[] => [
  ...incidents.filter(({ state }) => state === 'open'),
  ...incidents.filter(({ state }) => state !== 'open'),
];
