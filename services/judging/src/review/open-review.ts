import type { Deps } from '../in-event.ts';
import { beginReview } from './begin-review.ts';
import { checkSheets } from './check-sheets.ts';
import { closeReview } from './close-review.ts';
import { drawReview } from './draw-review.ts';
import { reviewRoutes } from './review.routes.ts';
import { showReview, showReviewSheets } from './show-review.ts';

/** The routes of REVIEW on their use cases. */
export const openReview = (deps: Deps) =>
  reviewRoutes({
    beginReview: beginReview(deps),
    drawReview: drawReview(deps),
    checkSheets: checkSheets(deps),
    closeReview: closeReview(deps),
    showReview: showReview(deps),
    showReviewSheets: showReviewSheets(deps),
  });
