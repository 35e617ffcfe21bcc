import type { PlannedSession } from './schedule.client.ts';

/** What is being planned by hand, as far as it is known yet. */
export type Draft = {
  readonly sessionId: string | null;
  readonly eventId: string;
  readonly moduleId: string;
  readonly roomId: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly batch: number | null;
};

export type Overlap = { readonly kind: 'room' | 'event'; readonly session: PlannedSession };

const isAtOnce = (one: Draft, other: PlannedSession): boolean =>
  Date.parse(one.startsAt) < Date.parse(other.endsAt) &&
  Date.parse(other.startsAt) < Date.parse(one.endsAt);

/** Another batch is other people; without batches anybody of the event may be meant. */
const mayShare = (one: Draft, other: PlannedSession): boolean =>
  one.moduleId !== other.moduleId &&
  (one.batch === null || other.batch === null || one.batch === other.batch);

/**
 * What a session would stand beside at the same time: another in its room, or another module of its
 * event for the same people. The server looks once more, and at people besides.
 */
export const overlapsOf = (
  draft: Draft,
  sessions: readonly PlannedSession[],
): readonly Overlap[] => {
  const beside = sessions.filter(
    (one) => one.state === 'planned' && one.sessionId !== draft.sessionId && isAtOnce(draft, one),
  );
  return beside.flatMap((session): Overlap[] => [
    ...(draft.roomId !== null && session.roomId === draft.roomId
      ? [{ kind: 'room' as const, session }]
      : []),
    ...(session.eventId === draft.eventId && mayShare(draft, session)
      ? [{ kind: 'event' as const, session }]
      : []),
  ]);
};

/** Workstations by number, the spare ones last. */
export const stationsOf = (
  places: number,
  spares: number,
): readonly { readonly station: string; readonly spare: boolean }[] => {
  const digits = String(places + spares).length;
  return Array.from({ length: places + spares }, (_, place) => ({
    station: String(place + 1).padStart(digits, '0'),
    spare: place >= places,
  }));
};
