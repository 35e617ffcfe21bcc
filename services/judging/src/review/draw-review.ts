import type { reviewStep } from '@jinbang/contracts/http/judging-review';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result } from '@jinbang/kernel/result';
import type { z } from 'zod';
import type { Deps } from '../in-event.ts';
import { saveDraw } from './review.store.ts';
import { type ReviewRequest, requireStage, reviewModule, versionOf } from './review-work.ts';

/** The value thrown before witnesses is recorded, once; with it the sample is settled for ever. */
export const drawReview =
  (deps: Deps) =>
  (
    request: ReviewRequest & { readonly publicValue: string },
  ): Promise<Result<z.infer<typeof reviewStep>, Rejection>> =>
    reviewModule(deps, request, async ({ work, file }) => {
      const begun = requireStage(file, 'BEGUN');
      if (!begun.ok) return begun;
      const { tx, ownerId, actorId, at, commandId } = work;
      const { reviewId } = begun.value.review;
      await saveDraw(tx, {
        ...{ reviewId, ownerId, publicValue: request.publicValue, commandId },
        ...{ drawnBy: actorId, drawnAt: at },
      });
      return accept({ reviewId, state: 'CHECKING', version: versionOf(begun.value) });
    });
