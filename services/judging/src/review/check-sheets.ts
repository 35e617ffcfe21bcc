import type { ReviewCheck, reviewChecked } from '@jinbang/contracts/http/judging-review';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { z } from 'zod';
import type { CommandWork, Deps } from '../in-event.ts';
import type { PresentSheet } from './read-sheets.ts';
import { refuseCheck } from './review.rules.ts';
import { CHECKS_MAX, type CheckRow, hasMarkedIn, saveChecks } from './review.store.ts';
import {
  type OpenReview,
  type ReviewRequest,
  requireStage,
  reviewModule,
  standingNow,
  versionOf,
} from './review-work.ts';

export type CheckSheets = ReviewRequest & { readonly checks: readonly ReviewCheck[] };
type Checked = z.infer<typeof reviewChecked>;

/**
 * One of the supervision group has compared sheets with their signed originals. No mark is changed
 * by it: what is wrong is named, and corrected by opening exactly that again.
 */
export const checkSheets =
  (deps: Deps) =>
  (request: CheckSheets): Promise<Result<Checked, Rejection>> =>
    reviewModule(deps, request, (open) => checkHere(deps, open, request));

const checkHere = async (
  deps: Deps,
  { work, module, file }: OpenReview,
  { checks }: CheckSheets,
): Promise<Result<Checked, Rejection>> => {
  const { tx, event, actorId } = work;
  const open = requireStage(file, 'CHECKING');
  if (!open.ok) return open;
  const before = await standingNow(tx, module, open.value);
  if (!before.ok) return before;
  const hasMarked = await hasMarkedIn(tx, { eventId: event.eventId, personId: actorId });
  const sheets = new Map(before.value.sheets.map((one) => [one.subjectId, one]));
  for (const check of checks) {
    const flaw = refuseOne(sheets.get(check.subjectId), check, hasMarked);
    if (flaw) return refuse(flaw);
  }
  if (open.value.checks.length + checks.length > CHECKS_MAX) return refuse(tooMany);
  const { reviewId } = open.value.review;
  const rows = checks.map((check) => rowOf(deps, work, reviewId, check));
  await saveChecks(tx, rows);
  const after = { ...open.value, checks: [...open.value.checks, ...rows] };
  const now = await standingNow(tx, module, after);
  if (!now.ok) return now;
  return accept({
    ...{ reviewId, state: 'CHECKING', version: versionOf(after) },
    checkIds: rows.map(({ checkId }) => checkId),
    figures: now.value.standing.figures,
  });
};

const tooMany: Rejection = {
  kind: 'conflict',
  code: 'review.too-large',
  params: { max: CHECKS_MAX },
};

/** The marks compared are the present ones, and what is named wrong stands on this very sheet. */
const refuseOne = (
  sheet: PresentSheet | undefined,
  check: ReviewCheck,
  hasMarked: boolean,
): Rejection | undefined => {
  const flaw = refuseCheck(sheet?.hash, { hash: check.hash, hasMarked });
  if (flaw || check.verdict === 'right') return flaw;
  const known = new Set(sheet?.states.map(({ aspectId }) => aspectId));
  return check.errors.every(({ aspectId }) => known.has(aspectId))
    ? undefined
    : { kind: 'missing', code: 'aspect.unknown' };
};

const rowOf = (
  { newId }: Deps,
  { ownerId, actorId, at, commandId }: CommandWork,
  reviewId: string,
  check: ReviewCheck,
): CheckRow => ({
  ...{ checkId: newId(), reviewId, subjectId: check.subjectId, ownerId, hash: check.hash },
  ...{ verdict: check.verdict, errors: check.verdict === 'wrong' ? check.errors : [] },
  ...{ checkedBy: actorId, checkedAt: at, commandId },
});
