import type {
  IncidentBody,
  IncidentDecision,
  IncidentKind,
  IncidentStep,
} from '@jinbang/contracts/http/judging-incident';
import type { Rejection } from '@jinbang/kernel/rejection';

/** An incident as it stands: the record, and what came of it. */
export type Incident = {
  readonly kind: IncidentKind;
  readonly stoppedAt: Date;
  readonly version: number;
  readonly restartedAt: Date | null;
  readonly contestant: Extract<IncidentStep, { kind: 'contestant-signed' }> | null;
  /** The newest one counts; earlier ones stay on file. */
  readonly decision: Extract<IncidentDecision, { kind: 'decided' }> | null;
  readonly isWithdrawn: boolean;
};

export const recorded = (kind: IncidentKind, stoppedAt: Date): Incident => ({
  ...{ kind, stoppedAt, version: 1, restartedAt: null, contestant: null, decision: null },
  isWithdrawn: false,
});

export const evolve = (incident: Incident, step: IncidentStep): Incident => {
  const version = incident.version + 1;
  switch (step.kind) {
    case 'restarted':
      return { ...incident, version, restartedAt: new Date(step.restartedAt) };
    case 'contestant-signed':
      return { ...incident, version, contestant: step };
    case 'decided':
      return { ...incident, version, decision: step };
    case 'withdrawn':
      return { ...incident, version, isWithdrawn: true };
  }
};

export const stateOf = ({ isWithdrawn, decision }: Incident): 'open' | 'decided' | 'withdrawn' => {
  if (isWithdrawn) return 'withdrawn';
  return decision ? 'decided' : 'open';
};

/** Minutes that stand. Time that was lost is given back by the chief judge's word, and by nothing else. */
export const addedMinutes = ({ isWithdrawn, decision }: Incident): number =>
  !isWithdrawn && decision?.ruling.as === 'minutes' ? decision.ruling.minutes : 0;

const invalid = (code: string): Rejection => ({ kind: 'invalid', code });

type Session = {
  readonly stations: readonly { readonly station: string; readonly inUse: boolean }[];
};

/** An incident is at a station somebody drew, and not in the time to come. */
export const refuseRecording = (
  session: Session | undefined,
  { station, stoppedAt }: Pick<IncidentBody, 'station' | 'stoppedAt'>,
  now: Date,
): Rejection | undefined => {
  if (!session) return { kind: 'missing', code: 'incident.session-unknown' };
  if (!session.stations.some((one) => one.station === station && one.inUse)) {
    return { kind: 'conflict', code: 'incident.station-unknown', params: { station } };
  }
  return new Date(stoppedAt) > now ? invalid('incident.in-the-future') : undefined;
};

/** What may come of an incident now. What was withdrawn is over; work goes on after it stopped. */
export const refuseStep = (
  incident: Incident,
  step: IncidentStep,
  { basedOn, now }: { readonly basedOn: number; readonly now: Date },
): Rejection | undefined => {
  const { version } = incident;
  if (basedOn !== version) {
    return { kind: 'stale', code: 'incident.stale', params: { version }, present: { version } };
  }
  if (incident.isWithdrawn) return { kind: 'conflict', code: 'incident.withdrawn' };
  const moment = momentOf(step);
  if (moment === undefined) return undefined;
  if (moment > now) return invalid('incident.in-the-future');
  return moment < incident.stoppedAt ? invalid('incident.before-it-stopped') : undefined;
};

const momentOf = (step: IncidentStep): Date | undefined => {
  if (step.kind === 'restarted') return new Date(step.restartedAt);
  return step.kind === 'contestant-signed' ? new Date(step.signedAt) : undefined;
};

type Placed = {
  readonly moduleId: string;
  readonly sessionId: string;
  readonly station: string;
  readonly incident: Incident;
};
export type StationClock = Omit<Placed, 'incident'> & {
  readonly addedMinutes: number;
  readonly endsAt: Date;
};

const MINUTE_MS = 60_000;

/** Where a station's work ends later than its session: all minutes added there, together. */
export const stationClocks = (
  incidents: readonly Placed[],
  endOf: (sessionId: string) => Date | undefined,
): readonly StationClock[] => {
  const places = Map.groupBy(incidents, ({ sessionId, station }) => `${sessionId}/${station}`);
  return [...places.values()].flatMap((own) => {
    const [first] = own;
    const minutes = own.reduce((sum, { incident }) => sum + addedMinutes(incident), 0);
    const end = first && endOf(first.sessionId);
    if (!first || !end || minutes === 0) return [];
    const { moduleId, sessionId, station } = first;
    const endsAt = new Date(end.getTime() + minutes * MINUTE_MS);
    return [{ moduleId, sessionId, station, addedMinutes: minutes, endsAt }];
  });
};
