import type { ReviewSheet } from '@jinbang/contracts/http/judging-review';
import { visibleCells } from '../score-sheet/sheet.rules.ts';
import type { PresentSheet } from './read-sheets.ts';
import type { CheckRow } from './review.store.ts';
import type { PresentReview } from './review-work.ts';

/**
 * Everything on paper about somebody, with its checks. In a module that was opened again, another
 * judge's mark is shown once all are in, as on every sheet: whoever reviews may sit on a panel too.
 */
export const viewReviewSheet = (
  { standing: { subject }, subjectId, hash, states }: PresentSheet,
  { codes, standing }: Pick<PresentReview, 'codes' | 'standing'>,
  { actorId, checks }: { readonly actorId: string; readonly checks: readonly CheckRow[] },
): ReviewSheet => ({
  ...{ subjectId, hash, label: subject.label, sessionId: subject.sessionId },
  because: standing.because.get(subjectId) ?? null,
  isOutstanding: standing.outstanding.has(subjectId),
  marks: states.map((state) => ({
    subjectId: state.subjectId,
    aspectId: state.aspectId,
    code: codes.get(state.aspectId) ?? '?',
    value: state.value,
    cells: Object.entries(visibleCells(state, actorId)).map(([judgeId, { value }]) => ({
      judgeId,
      value,
    })),
  })),
  checks: checks.map(({ checkId, verdict, errors, hash: seen, checkedBy, checkedAt }) => ({
    ...{ checkId, verdict, errors, hash: seen, checkedBy },
    checkedAt: checkedAt.toISOString(),
  })),
});
