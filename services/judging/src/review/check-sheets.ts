import type { ReviewCheck, reviewChecked } from '@jinbang/contracts/http/judging-review';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { z } from 'zod';
import { findModuleSeats } from '../amendment/amendment.store.ts';
import type { CommandWork, Deps } from '../in-event.ts';
import { changesOf } from '../panel/seat-change.rules.ts';
import { findSeatChanges } from '../panel/seat-change.store.ts';
import type { PresentSheet } from './read-sheets.ts';
import { refuseCheck, refuseError } from './review.rules.ts';
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
  const judges = await judgesOf(tx, module.moduleId, before.value.places);
  for (const check of checks) {
    const flaw = refuseOne(sheets.get(check.subjectId), check, { hasMarked, judges });
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
  { hasMarked, judges }: { readonly hasMarked: boolean; readonly judges: JudgesOf },
): Rejection | undefined => {
  const flaw = refuseCheck(sheet?.hash, { hash: check.hash, hasMarked });
  if (flaw || check.verdict === 'right') return flaw;
  return check.errors.map((error) => refuseError(sheet?.states ?? [], error, judges)).find(Boolean);
};

/** Whoever sits or sat on the panel of an aspect. */
type JudgesOf = (aspectId: string) => readonly string[];

const judgesOf = async (
  tx: CommandWork['tx'],
  moduleId: string,
  places: ReadonlyMap<string, string>,
): Promise<JudgesOf> => {
  const seats = await findModuleSeats(tx, moduleId);
  const changes = await findSeatChanges(tx, moduleId);
  return (aspectId) => {
    const code = places.get(aspectId) ?? '';
    const gone = changesOf(changes, code).map(({ leaverId }) => leaverId);
    return [...(seats.get(code) ?? []), ...gone];
  };
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
