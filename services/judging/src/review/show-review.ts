import type { ReviewView, reviewSheetPage } from '@jinbang/contracts/http/judging-review';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { z } from 'zod';
import { type Deps, readEvent, type Work } from '../in-event.ts';
import { findModule, type ModuleRow } from '../scheme/scheme.store.ts';
import { mayReadReview } from './review.access.ts';
import { enteredBy } from './review.rules.ts';
import { findReview, type ReviewFile } from './review.store.ts';
import { viewReviewSheet } from './review-sheet.rules.ts';
import { drawOf, type PresentReview, stageOf, standingNow, versionOf } from './review-work.ts';

type ReadDeps = Pick<Deps, 'db' | 'now'>;
type Where = { readonly eventId: string; readonly moduleId: string };

const readReview = <Value>(
  deps: ReadDeps,
  actorId: string,
  { eventId, moduleId }: Where,
  show: (tx: Work['tx'], module: ModuleRow, file: ReviewFile) => Promise<Result<Value, Rejection>>,
): Promise<Result<Value, Rejection>> =>
  readEvent(deps, { eventId, actorId }, async (work) => {
    if (!mayReadReview(work)) return refuse({ kind: 'forbidden', code: 'access.forbidden' });
    const module = await findModule(work.tx, eventId, moduleId);
    if (!module) return refuse({ kind: 'missing', code: 'module.unknown' });
    const file = await findReview(work.tx, moduleId);
    if (!file) return refuse({ kind: 'missing', code: 'review.unknown' });
    return show(work.tx, module, file);
  });

/** The report of a review: its rule, its figures, and all that the sample follows from. */
export const showReview =
  (deps: ReadDeps) =>
  (actorId: string, where: Where): Promise<Result<ReviewView, Rejection>> =>
    readReview(deps, actorId, where, async (tx, module, file) => {
      const now = await standingNow(tx, module, file);
      return now.ok ? accept(viewReview(file, now.value)) : now;
    });

const viewReview = (file: ReviewFile, { standing }: PresentReview): ReviewView => {
  const { review, draw, steps } = file;
  const { ground, seeded } = drawOf(file);
  const last = steps.at(-1);
  const closed = last?.kind === 'closed' ? last : undefined;
  const { reviewId, moduleId, rule, begunBy, commitment } = review;
  return {
    ...{ reviewId, moduleId, state: stageOf(file), version: versionOf(file), rule, begunBy },
    begunAt: review.begunAt.toISOString(),
    enteredBy: [...enteredBy(file)],
    closedBy: closed?.actedBy ?? null,
    closedAt: closed?.actedAt.toISOString() ?? null,
    figures: draw ? standing.figures : null,
    draw: {
      ...{ place: seeded.place, commitment, taken: ground.taken },
      publicValue: draw?.publicValue ?? null,
      // Before the value is thrown nobody may work out who is drawn.
      secret: draw ? review.secret : null,
      takers: [...ground.takers],
    },
  };
};

/** The sheets of a drawn review by their codes, those looked at or all, with their marks. */
export const showReviewSheets =
  (deps: ReadDeps) =>
  (
    actorId: string,
    where: Where & { readonly after?: string | undefined; readonly limit: number },
  ): Promise<Result<z.infer<typeof reviewSheetPage>, Rejection>> =>
    readReview(deps, actorId, where, async (tx, module, file) => {
      if (!file.draw) return refuse({ kind: 'conflict', code: 'review.not-drawn' });
      const now = await standingNow(tx, module, file);
      if (!now.ok) return now;
      const { after = '', limit } = where;
      const byId = now.value.sheets.toSorted((left, right) =>
        left.subjectId < right.subjectId ? -1 : 1,
      );
      const rest = byId.filter(
        ({ subjectId }) => subjectId > after && now.value.standing.because.has(subjectId),
      );
      const checks = Map.groupBy(file.checks, ({ subjectId }) => subjectId);
      const items = rest
        .slice(0, limit)
        .map((sheet) =>
          viewReviewSheet(sheet, now.value, { actorId, checks: checks.get(sheet.subjectId) ?? [] }),
        );
      return accept({
        items,
        next: rest.length > limit ? (items.at(-1)?.subjectId ?? null) : null,
      });
    });
