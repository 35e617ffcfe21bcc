import type { AnyFact } from '@jinbang/contracts/fact';
import type { reviewStep } from '@jinbang/contracts/http/judging-review';
import type { NewId } from '@jinbang/kernel/id';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { z } from 'zod';
import type { CommandWork, Deps } from '../in-event.ts';
import { refuseCloser } from './review.access.ts';
import { refuseClose, refuseOwnClosing } from './review.rules.ts';
import { findReview, type ReviewFile, type StepRow, saveStep } from './review.store.ts';
import {
  type OpenReview,
  type ReviewRequest,
  requireStage,
  reviewFact,
  reviewModule,
  stageOf,
  standingNow,
  versionOf,
} from './review-work.ts';

type Step = z.infer<typeof reviewStep>;

/**
 * The review of a module is done: everything due was found right as it is now. A second person says
 * so, of the supervision group or the chief judge, and signs with it for what the others entered.
 */
export const closeReview =
  (deps: Deps) =>
  (request: ReviewRequest): Promise<Result<Step, Rejection>> =>
    reviewModule(deps, request, (open) => closeHere(deps, open), refuseCloser);

const closeHere = async (
  { newId }: Deps,
  { work, module, file }: OpenReview,
): Promise<Result<Step, Rejection>> => {
  const open = requireStage(file, 'CHECKING');
  if (!open.ok) return open;
  const now = await standingNow(work.tx, module, open.value);
  if (!now.ok) return now;
  const { figures } = now.value.standing;
  const flaw = refuseClose(module, figures) ?? refuseOwnClosing(open.value, work.actorId);
  if (flaw) return refuse(flaw);
  const version = await step(work, open.value, { kind: 'closed', figures });
  const told = { version, state: 'CLOSED' as const };
  await appendFacts(work.tx, [reviewFact(newId(), work, module.moduleId, told)]);
  return accept({ reviewId: open.value.review.reviewId, state: 'CLOSED', version });
};

/**
 * The lock was taken off a module whose review was done: it is open again, and whatever changes is
 * looked at before it is done anew.
 * @returns the fact of it, where there was such a review
 */
export const reopenReview = async (
  newId: NewId,
  work: CommandWork,
  moduleId: string,
): Promise<readonly AnyFact[]> => {
  const file = await findReview(work.tx, moduleId);
  if (!file || stageOf(file) !== 'CLOSED') return [];
  const version = await step(work, file, { kind: 'reopened', figures: null });
  return [reviewFact(newId(), work, moduleId, { version, state: 'OPEN' })];
};

const step = async (
  { tx, ownerId, actorId, at, commandId }: CommandWork,
  file: ReviewFile,
  done: Pick<StepRow, 'kind' | 'figures'>,
): Promise<number> => {
  const version = versionOf(file) + 1;
  const { reviewId } = file.review;
  const by = { actedBy: actorId, actedAt: at, commandId };
  await saveStep(tx, { reviewId, version, ownerId, ...done, ...by });
  return version;
};
