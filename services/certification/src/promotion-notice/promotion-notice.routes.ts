import { z } from '@hono/zod-openapi';
import {
  batchNotices,
  newPromotionNotice,
  recordedObjection,
  takingDown,
} from '@jinbang/contracts/http/promotion-notice';
import {
  acceptanceBody,
  answerBody,
  keptObjection,
} from '@jinbang/contracts/http/result-objection';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  changed,
  changeHeaders,
  commandHeaders,
  made,
  read,
  refusals,
  write,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command.ts';
import { HANDLES, READS_REGISTER } from '../viewer/viewer.access.ts';
import { acceptObjection, answerObjection } from './answer-objection.ts';
import { postNotice } from './post-notice.ts';
import { readNotices } from './read-notices.ts';
import { takeDownNotice } from './take-down-notice.ts';
import { recordObjection } from './take-objections.ts';

const batchPath = z.object({ batchId: id });
const noticePath = z.object({ noticeId: id });
const objectionPath = z.object({ objectionId: id });
const instant = z.string();

const list = createRoute({
  method: 'get',
  path: '/decision-batches/{batchId}/promotion-notices',
  access: READS_REGISTER,
  summary: 'The public notices of a batch, their log, and what was objected',
  request: { params: batchPath },
  responses: { 200: answers('Newest first.', batchNotices), ...refusals },
});
const posting = createRoute({
  method: 'post',
  path: '/decision-batches/{batchId}/promotion-notices',
  access: HANDLES,
  summary: 'Hang a batch in public for so many working days',
  request: { params: batchPath, headers: commandHeaders, body: bodyOf(newPromotionNotice) },
  responses: {
    201: answers('It hangs.', z.object({ noticeId: id, until: instant, lines: z.int() })),
    ...refusals,
  },
});
const removal = createRoute({
  method: 'post',
  path: '/promotion-notices/{noticeId}/removal',
  access: HANDLES,
  summary: 'Take a notice down before its time, with the reason',
  request: { params: noticePath, headers: commandHeaders, body: bodyOf(takingDown) },
  responses: {
    200: answers('Down; the page names nobody.', z.object({ noticeId: id, takenDownAt: instant })),
    ...refusals,
  },
});
const recording = createRoute({
  method: 'post',
  path: '/promotion-notices/{noticeId}/objections',
  access: HANDLES,
  summary: 'Take in an objection that came in writing',
  request: { params: noticePath, headers: commandHeaders, body: bodyOf(recordedObjection) },
  responses: { 201: answers('Its number is for the objector.', keptObjection), ...refusals },
});
const kept = { 200: answers('Kept.', keptObjection), ...refusals };
const acceptance = createRoute({
  method: 'post',
  path: '/promotion-objections/{objectionId}/acceptance',
  access: HANDLES,
  summary: 'Accept an objection, or say in writing why not',
  request: { params: objectionPath, headers: changeHeaders, body: bodyOf(acceptanceBody) },
  responses: kept,
});
const answering = createRoute({
  method: 'post',
  path: '/promotion-objections/{objectionId}/answer',
  access: HANDLES,
  summary: 'Answer it, as somebody else; what is upheld sends the row back',
  request: { params: objectionPath, headers: changeHeaders, body: bodyOf(answerBody) },
  responses: kept,
});

/** 拟晋升人员公示: what the body hangs before an office approves (S19). */
export const promotionNoticeRoutes = (deps: CommandDeps): App => {
  const [post, takeDown, record] = [postNotice(deps), takeDownNotice(deps), recordObjection(deps)];
  const [acceptOne, answerOne] = [acceptObjection(deps), answerObjection(deps)];
  const readAll = readNotices(deps);
  return createRoutes()
    .openapi(list, (c) => {
      c.header('cache-control', 'no-store');
      return read(c, readAll(c.var.actor.personId, c.req.valid('param').batchId));
    })
    .openapi(posting, (c) => {
      const body = c.req.valid('json');
      return made(c, body, (frame) => post(frame, c.req.valid('param').batchId, body));
    })
    .openapi(removal, (c) => {
      const { reason } = c.req.valid('json');
      return write(c, reason, (frame) => takeDown(frame, c.req.valid('param').noticeId, reason));
    })
    .openapi(recording, (c) => {
      const body = c.req.valid('json');
      return made(c, body, (frame) => record(frame, c.req.valid('param').noticeId, body));
    })
    .openapi(acceptance, (c) => {
      const body = c.req.valid('json');
      const { objectionId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => acceptOne(frame, { objectionId, basedOn }, body));
    })
    .openapi(answering, (c) => {
      const body = c.req.valid('json');
      const { objectionId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => answerOne(frame, { objectionId, basedOn }, body));
    });
};
