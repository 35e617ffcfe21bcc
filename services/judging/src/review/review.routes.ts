import { z } from '@hono/zod-openapi';
import {
  reviewCheckBody,
  reviewChecked,
  reviewDrawBody,
  reviewSheetPage,
  reviewStep,
  reviewView,
} from '@jinbang/contracts/http/judging-review';
import { idPageQuery } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  changed,
  changeHeaders,
  commandHeaders,
  read,
  refusals,
  write,
} from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { SUPERVISES } from '../office.access.ts';
import type { beginReview } from './begin-review.ts';
import type { checkSheets } from './check-sheets.ts';
import type { closeReview } from './close-review.ts';
import type { drawReview } from './draw-review.ts';
import { CLOSES_REVIEW, READS_REVIEW } from './review.access.ts';
import type { showReview, showReviewSheets } from './show-review.ts';

const path = '/events/{eventId}/modules/{moduleId}/review';
const params = z.object({ eventId: id, moduleId: id });
const tags = ['review'];

const begin = createRoute({
  method: 'post',
  path,
  access: SUPERVISES,
  tags,
  summary: 'Begin the review of a locked module: the top is settled, the lot committed to.',
  request: { params, headers: changeHeaders },
  responses: { 200: answers('It waits for the draw.', reviewStep), ...refusals },
});

const draw = createRoute({
  method: 'post',
  path: `${path}/draw`,
  access: SUPERVISES,
  tags,
  summary: 'Record what was thrown before witnesses; the sample follows from it.',
  request: { params, headers: commandHeaders, body: bodyOf(reviewDrawBody) },
  responses: { 200: answers('The sample is drawn.', reviewStep), ...refusals },
});

const check = createRoute({
  method: 'post',
  path: `${path}/checks`,
  access: SUPERVISES,
  tags,
  summary: 'Say what comparing sheets with their signed originals showed; no mark changes.',
  request: {
    params,
    headers: commandHeaders,
    body: bodyOf(reviewCheckBody),
  },
  responses: { 200: answers('It is on record, with the figures now.', reviewChecked), ...refusals },
});

const close = createRoute({
  method: 'post',
  path: `${path}/closing`,
  access: CLOSES_REVIEW,
  tags,
  summary: 'The review is done: everything due was found right, as a second person says.',
  request: { params, headers: commandHeaders },
  responses: { 200: answers('It is done.', reviewStep), ...refusals },
});

const show = createRoute({
  method: 'get',
  path,
  access: READS_REVIEW,
  tags,
  summary: 'The report of a review: rule, figures, and what the sample follows from.',
  request: { params },
  responses: { 200: answers('The review.', reviewView), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: `${path}/sheets`,
  access: READS_REVIEW,
  tags,
  summary: 'The sheets to look at, by code, with every mark as it is on file.',
  request: { params, query: idPageQuery },
  responses: { 200: answers('The sheets.', reviewSheetPage), ...refusals },
});

export const reviewRoutes = (deps: {
  beginReview: ReturnType<typeof beginReview>;
  drawReview: ReturnType<typeof drawReview>;
  checkSheets: ReturnType<typeof checkSheets>;
  closeReview: ReturnType<typeof closeReview>;
  showReview: ReturnType<typeof showReview>;
  showReviewSheets: ReturnType<typeof showReviewSheets>;
}) =>
  createRoutes()
    .openapi(begin, (c) => {
      const where = c.req.valid('param');
      return changed(c, where, (frame, basedOn) => deps.beginReview({ frame, basedOn, ...where }));
    })
    .openapi(draw, (c) => {
      const asked = { ...c.req.valid('json'), ...c.req.valid('param') };
      return write(c, asked, (frame) => deps.drawReview({ frame, ...asked }));
    })
    .openapi(check, (c) => {
      const asked = { ...c.req.valid('json'), ...c.req.valid('param') };
      return write(c, asked, (frame) => deps.checkSheets({ frame, ...asked }));
    })
    .openapi(close, (c) => {
      const where = c.req.valid('param');
      return write(c, where, (frame) => deps.closeReview({ frame, ...where }));
    })
    .openapi(show, (c) => read(c, deps.showReview(c.var.actor.personId, c.req.valid('param'))))
    .openapi(list, (c) =>
      read(
        c,
        deps.showReviewSheets(c.var.actor.personId, {
          ...c.req.valid('param'),
          ...c.req.valid('query'),
        }),
      ),
    );
