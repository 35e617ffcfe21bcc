import type { IncidentBody, IncidentCause } from '@jinbang/contracts/http/judging-incident';

/** An incident as it is being written down. */
export type IncidentDraft = {
  readonly kind: IncidentBody['kind'] | null;
  readonly cause: IncidentCause | null;
  readonly stoppedMs: number;
  /** The work did not stop. */
  readonly isGoingOn: boolean;
  readonly note: string;
};

/** What is kept, once it says what happened; never a moment to come. */
export const incidentOf = (
  { kind, cause, stoppedMs, note }: IncidentDraft,
  place: Pick<IncidentBody, 'sessionId' | 'station'>,
  nowMs: number,
): IncidentBody | null => {
  if (kind === null) return null;
  const words = note.trim();
  return {
    ...{ ...place, kind, stoppedAt: new Date(Math.min(stoppedMs, nowMs)).toISOString() },
    ...(cause === null ? {} : { seenCause: cause }),
    ...(words === '' ? {} : { note: words }),
  };
};
