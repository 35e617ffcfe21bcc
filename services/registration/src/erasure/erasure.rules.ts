import type { RegistrationState } from '@jinbang/contracts/lifecycle';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { ErasureCause, ErasureView } from './erasure.body.ts';

export const unknownErasure: Rejection = { kind: 'missing', code: 'erasure.unknown' };

const DAY_MS = 86_400_000;
/** So long after a final result that certifies nobody a contest counts as over for its people. */
export const AFTER_FINAL_DAYS = 90;

/** An event somebody has an entry in that stands, and how far it is. */
export type TakenPart = {
  readonly eventId: string;
  readonly state: RegistrationState;
  readonly finalAt: Date | null;
  readonly certifiedAt: Date | null;
};

const ENDED: readonly RegistrationState[] = ['ARCHIVED', 'VOID', 'CANCELLED'];

/**
 * Over for its people: nobody needs their names any more to judge, publish or certify. Certified, or
 * ended without a result, or final for so long that no certificate will follow.
 */
export const isOver = ({ state, finalAt, certifiedAt }: TakenPart, at: Date): boolean =>
  ENDED.includes(state) ||
  certifiedAt !== null ||
  (finalAt !== null && at.getTime() - finalAt.getTime() >= AFTER_FINAL_DAYS * DAY_MS);

export type ErasureObstacles = {
  readonly takenPart: readonly TakenPart[];
  /** Holds that stand. */
  readonly holdCount: number;
  /** Offices in force or to come. */
  readonly officeCount: number;
};

/** What stands in the way of erasing somebody; the least of it decides first. */
export const flawOfErasing = (
  { takenPart, holdCount, officeCount }: ErasureObstacles,
  at: Date,
): Rejection | undefined => {
  if (holdCount > 0)
    return { kind: 'conflict', code: 'erasure.held', params: { count: holdCount } };
  const running = takenPart.filter((event) => !isOver(event, at)).length;
  if (running > 0) {
    return { kind: 'conflict', code: 'erasure.contest-running', params: { count: running } };
  }
  return officeCount > 0
    ? { kind: 'conflict', code: 'erasure.office-held', params: { count: officeCount } }
    : undefined;
};

/** Erased on request once; after the retention period a request still reaches the registers. */
export const flawOfRequest = (erasedCause: ErasureCause | null): Rejection | undefined =>
  erasedCause === 'request' ? { kind: 'gone', code: 'erasure.already-done' } : undefined;

/** Four eyes, and nobody confirms what is about themselves. */
export const flawOfConfirmation = (
  erasure: Pick<ErasureView, 'state' | 'requestedBy' | 'personId'>,
  actorId: string,
): Rejection | undefined => {
  if (erasure.state === 'done') return { kind: 'conflict', code: 'erasure.already-done' };
  return erasure.requestedBy === actorId || erasure.personId === actorId
    ? { kind: 'forbidden', code: 'erasure.second-person' }
    : undefined;
};
