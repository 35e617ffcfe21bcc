import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import type { EventView } from '../event/event.body.ts';
import type { NewSession } from './session.body.ts';

export const unknownSession: Rejection = { kind: 'missing', code: 'session.unknown' };

export const SESSIONS_MAX = 200;

const OVER: readonly EventView['state'][] = ['DECRYPTED', 'ARCHIVED', 'VOID', 'CANCELLED'];

const issuesOf = (
  event: EventView,
  session: NewSession,
  place: number,
): readonly RejectionIssue[] => {
  const at = (field: string) => `sessions.${place}.${field}`;
  const { moduleId, startsAt, endsAt, group, stations } = session;
  const labels = stations.map(({ station }) => station);
  return [
    ...(event.modules.some((module) => module.moduleId === moduleId)
      ? []
      : [{ at: at('moduleId'), code: 'session.module-elsewhere' }]),
    ...(Date.parse(startsAt) < Date.parse(endsAt)
      ? []
      : [{ at: at('endsAt'), code: 'session.ends-before-start' }]),
    ...(group === null || event.groups.includes(group)
      ? []
      : [{ at: at('group'), code: 'event.group-elsewhere' }]),
    ...(new Set(labels).size < labels.length
      ? [{ at: at('stations'), code: 'session.station-twice' }]
      : []),
  ];
};

/** What speaks against planning these sessions, every place that is wrong. */
export const flawOfSessions = (
  event: EventView,
  sessions: readonly NewSession[],
  plannedCount: number,
): Rejection | undefined => {
  if (OVER.includes(event.state)) {
    return { kind: 'conflict', code: 'event.over', params: { state: event.state } };
  }
  if (plannedCount + sessions.length > SESSIONS_MAX) {
    return { kind: 'conflict', code: 'session.too-many', params: { limit: SESSIONS_MAX } };
  }
  const issues = sessions.flatMap((session, place) => issuesOf(event, session, place));
  return issues.length === 0
    ? undefined
    : { kind: 'invalid', code: 'session.list-refused', issues };
};
