import type { Rejection } from '@jinbang/kernel/rejection';
import type { Cut } from '../board/board.rules.ts';

/** When a public board is to be stopped, as the organiser set it. */
export type FreezePlan = {
  readonly version: number;
  readonly freezeAt: Date | null;
  readonly minutesBeforeEnd: number | null;
};

type Session = { readonly endsAt: string; readonly cancelled?: boolean | undefined };

const MINUTE_MS = 60_000;

/** The moment a plan means, by the sessions as they are planned now; null: none. */
export const plannedMoment = (
  { freezeAt, minutesBeforeEnd }: Omit<FreezePlan, 'version'>,
  sessions: readonly Session[],
): Date | null => {
  if (freezeAt !== null || minutesBeforeEnd === null) return freezeAt;
  const ends = sessions.flatMap((one) => (one.cancelled ? [] : [Date.parse(one.endsAt)]));
  return ends.length === 0 ? null : new Date(Math.max(...ends) - minutesBeforeEnd * MINUTE_MS);
};

/** Why such a plan cannot be set, or null. */
export const flawOfPlan = (
  plan: Omit<FreezePlan, 'version'>,
  given: { readonly now: Date; readonly sessions: readonly Session[]; readonly rule: string },
): Rejection | null => {
  const { freezeAt, minutesBeforeEnd } = plan;
  if (freezeAt === null && minutesBeforeEnd === null) return null;
  if (freezeAt !== null && minutesBeforeEnd !== null) {
    return { kind: 'invalid', code: 'freeze-plan.one-moment' };
  }
  // M05: a board of progress alone carries no marks in any state.
  if (given.rule === 'progress') return { kind: 'conflict', code: 'board.nothing-to-freeze' };
  const moment = plannedMoment(plan, given.sessions);
  if (moment === null) return { kind: 'conflict', code: 'freeze-plan.no-session' };
  return moment <= given.now ? { kind: 'conflict', code: 'freeze-plan.past' } : null;
};

type Frozen = { readonly planVersion: number | null; readonly liftedAt: Date | null };

/**
 * Has this plan had its say? It stops a board once; whoever let a board go on after the planned
 * moment is not overruled by it.
 */
export const isCarriedOut = (
  { version }: Pick<FreezePlan, 'version'>,
  moment: Date,
  freezes: readonly Frozen[],
): boolean =>
  freezes.some(
    ({ planVersion, liftedAt }) =>
      planVersion === version || (liftedAt !== null && liftedAt >= moment),
  );

/** Does a board have anything left to stop? A released or called-off one has not, nor one that stands. */
export const isStoppable = ({ rows }: Pick<Cut, 'rows'>, isCalledOff: boolean): boolean =>
  !isCalledOff && rows !== 'published' && rows !== 'frozen';
