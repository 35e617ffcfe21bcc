import type { reviewStep } from '@jinbang/contracts/http/judging-review';
import { REVIEW_RULE } from '@jinbang/contracts/review-rule';
import { commitmentOf, newSecret } from '@jinbang/draws/seeded-draw';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { z } from 'zod';
import type { Deps } from '../in-event.ts';
import { readSheets } from './read-sheets.ts';
import { refuseBegin } from './review.rules.ts';
import { saveReview } from './review.store.ts';
import { type OpenReview, type ReviewRequest, reviewFact, reviewModule } from './review-work.ts';
import { groundOf, reviewPlace } from './sample.rules.ts';

type Step = z.infer<typeof reviewStep>;

/**
 * The supervision group begins the review of a locked module: the top is settled, and the lot among
 * the rest is committed to before anybody knows the value it is drawn with.
 */
export const beginReview =
  (deps: Deps) =>
  (request: ReviewRequest & { readonly basedOn: number }): Promise<Result<Step, Rejection>> =>
    reviewModule(deps, request, (open) => beginHere(deps, open, request.basedOn));

const beginHere = async (
  { newId }: Deps,
  { work, module, file }: OpenReview,
  basedOn: number,
): Promise<Result<Step, Rejection>> => {
  const { tx, event, ownerId, actorId, at, commandId } = work;
  const read = await readSheets(tx, module);
  if (!read.ok) return read;
  const present = read.value.sheets;
  const isBegun = file !== undefined;
  const flaw = refuseBegin(module, { isBegun, basedOn, sheets: present.length });
  if (flaw) return refuse(flaw);
  const { moduleId } = module;
  const rule = event.review ?? REVIEW_RULE;
  const sheets = present.map(({ subjectId, group, total, hash }) => ({
    ...{ subjectId, group, total, hash },
  }));
  const ground = groundOf(rule, sheets);
  const secret = newSecret();
  const commitment = commitmentOf({ place: reviewPlace(moduleId), secret, ...ground });
  const reviewId = newId();
  await saveReview(tx, {
    ...{ reviewId, moduleId, eventId: event.eventId, ownerId, lockVersion: module.version },
    ...{ rule, sheets, commitment, secret, begunBy: actorId, begunAt: at, commandId },
  });
  await appendFacts(tx, [reviewFact(newId(), work, moduleId, { version: 1, state: 'OPEN' })]);
  return accept({ reviewId, state: 'BEGUN', version: 1 });
};
