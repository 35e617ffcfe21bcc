import type { Consent } from './consent.client.ts';
import type { Erasure, Hold } from './privacy.client.ts';

/** Why somebody may not confirm this erasure; null where they may. */
export type ConfirmFlaw = 'own-request' | 'about-oneself';

/** Registration decides; the screen says it before the button is pressed. */
export const confirmFlaw = (
  { requestedBy, personId }: Pick<Erasure, 'requestedBy' | 'personId'>,
  ownId: string,
): ConfirmFlaw | null => {
  if (requestedBy === ownId) return 'own-request';
  return personId === ownId ? 'about-oneself' : null;
};

/** What waits first, then the newest. */
export const inOrder = (erasures: readonly Erasure[]): readonly Erasure[] =>
  erasures.toSorted(
    (left, right) =>
      Number(left.state === 'done') - Number(right.state === 'done') ||
      right.requestedAt.localeCompare(left.requestedAt),
  );

/** Holds that stand. */
export const standing = (holds: readonly Hold[]): readonly Hold[] =>
  holds.filter(({ liftedAt }) => liftedAt === null);

/** Consents that stand first, each kind newest first. */
export const consentsInOrder = (consents: readonly Consent[]): readonly Consent[] =>
  consents.toSorted(
    (left, right) =>
      Number(left.endedAt !== null) - Number(right.endedAt !== null) ||
      right.givenAt.localeCompare(left.givenAt),
  );

/** The day it is where contests are held. */
export const todayAt = (now: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(now);

/**
 * The moment a paper of this day counts from: noon, so that the day is the same all over the
 * country, but never later than now. A day to come stays one, and is refused as such.
 */
export const momentOfDay = (day: string, now: Date): string => {
  const noon = new Date(`${day}T04:00:00Z`);
  return (noon > now && day === todayAt(now) ? now : noon).toISOString();
};
