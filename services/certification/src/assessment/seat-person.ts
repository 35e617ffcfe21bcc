import type { SeatWish } from '@jinbang/contracts/http/assessment';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, refuse } from '@jinbang/kernel/result';
import { flawOfSeat } from '@jinbang/promotion/assessment/evaluator';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, forbidden, type Outcome, unknown } from '../command.ts';
import { findViewer } from '../viewer/viewer.store.ts';
import { maySupervise } from './assessment.access.ts';
import { flawOfChange, flawOfSigningIn } from './assessment.rules.ts';
import { dropSeat, findSeats, saveSeat } from './assessment.store.ts';
import { inAssessment, keepAssessment } from './assessment-command.ts';
import { findCandidates } from './candidate.store.ts';

export type Seated = { readonly batchId: string; readonly personId: string };

type Seats = Awaited<ReturnType<typeof findSeats>>;

/** One supervisor watches a batch, and holds that office of the body (M12). */
const flawOfSupervisor = async (
  { db, now }: CommandDeps,
  bodyId: string,
  { personId }: SeatWish,
  seats: Seats,
): Promise<Rejection | undefined> => {
  if (seats.some((one) => one.role === 'supervisor' && one.personId !== personId)) {
    return { kind: 'invalid', code: 'assessment.supervisor-twice' };
  }
  const invited = await findViewer(db, personId, now());
  return maySupervise(invited, bodyId)
    ? undefined
    : { kind: 'invalid', code: 'assessment.no-supervisor' };
};

/** Gives somebody a seat, or another one; who changes seats signs in anew. */
export const seatPerson =
  (deps: CommandDeps) =>
  (frame: CommandFrame, batchId: string, wish: SeatWish): Outcome<Seated> =>
    keepAssessment(deps, frame, { batchId, what: 'roster' }, async ({ tx, viewer, at, batch }) => {
      const isSupervisor = wish.role === 'supervisor';
      const seat = isSupervisor ? { ...wish, isLeader: false, grade: null, parts: [] } : wish;
      const seats = await findSeats(tx, batchId);
      const flaw =
        flawOfSeat(seat, batch.plan, seats, await findCandidates(tx, batchId)) ??
        (isSupervisor ? await flawOfSupervisor(deps, batch.bodyId, wish, seats) : undefined);
      if (flaw) return refuse(flaw);
      await saveSeat(tx, {
        ...seat,
        batchId,
        bodyId: batch.bodyId,
        seatedBy: viewer.personId,
        seatedAt: at,
        signedInAt: null,
        signedInBy: null,
      });
      return accept({ batchId, personId: wish.personId });
    });

/** Takes a seat away, as long as nobody sat in it. */
export const leaveSeat =
  (deps: CommandDeps) =>
  (frame: CommandFrame, { batchId, personId }: Seated): Outcome<Seated> =>
    keepAssessment(deps, frame, { batchId, what: 'roster' }, async ({ tx }) => {
      const seat = (await findSeats(tx, batchId)).find((one) => one.personId === personId);
      if (!seat) return refuse(unknown('assessment.seat-unknown'));
      if (seat.signedInAt !== null) {
        return refuse({ kind: 'conflict', code: 'assessment.signed-in-already' });
      }
      await dropSeat(tx, batchId, personId);
      return accept({ batchId, personId });
    });

/**
 * Signs somebody in: whoever has the seat, by their own account; or the supervisor of the batch, who
 * saw an evaluator sign the sheet. The supervisor signs in alone, and the body's desk for nobody.
 */
export const signIn =
  (deps: CommandDeps) =>
  (frame: CommandFrame, { batchId, personId }: Seated): Outcome<Seated> =>
    inAssessment(deps, frame, batchId, async ({ tx, viewer, at, batch }) => {
      const seats = await findSeats(tx, batchId);
      const own = seats.find((one) => one.personId === viewer.personId);
      if (!own) return refuse(forbidden);
      const closed = flawOfChange(batch.state, 'roster');
      if (closed) return refuse(closed);
      const seat = seats.find((one) => one.personId === personId);
      const flaw = flawOfSigningIn(own, seat);
      if (flaw || !seat) return refuse(flaw ?? forbidden);
      await saveSeat(tx, { ...seat, signedInAt: at, signedInBy: viewer.personId });
      return accept({ batchId, personId });
    });
