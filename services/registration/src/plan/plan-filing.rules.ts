import type { PlanRecord } from '@jinbang/contracts/registration/competition';
import type { Rejection } from '@jinbang/kernel/rejection';
import { isSameValue } from '../same-value.rules.ts';

export type Filing = {
  readonly filedBy: string;
  readonly confirmedAt: Date | null;
  readonly withdrawnAt: Date | null;
};

export const stateOfFiling = ({
  confirmedAt,
  withdrawnAt,
}: Filing): 'waits' | 'confirmed' | 'withdrawn' => {
  if (confirmedAt !== null) return 'confirmed';
  return withdrawnAt === null ? 'waits' : 'withdrawn';
};

/** Why a filing cannot be confirmed or taken back by this person, or undefined: once, and by another. */
export const flawOfEnding = (
  act: 'confirm' | 'withdraw',
  filing: Filing,
  actorId: string,
): Rejection | undefined => {
  const state = stateOfFiling(filing);
  if (state !== 'waits') return { kind: 'conflict', code: `plan-filing.${state}` };
  return act === 'confirm' && filing.filedBy === actorId
    ? { kind: 'forbidden', code: 'plan-filing.four-eyes' }
    : undefined;
};

/** An organiser says nothing of the plan: what stands stays, and the office files the rest (M16). */
export const flawOfPlanWord = (
  before: PlanRecord | null,
  after: PlanRecord | null,
  isOrganiserAlone: boolean,
): Rejection | undefined =>
  isOrganiserAlone && !isSameValue(before, after)
    ? { kind: 'forbidden', code: 'competition.plan-by-office' }
    : undefined;
