import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import {
  batchAnswered,
  paperAnswers,
  paperConfirmation,
  paperRecord,
  paperWithdrawal,
  scanKept,
} from '@jinbang/contracts/http/approval';
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
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { MEDIA_TYPE_OF } from '@jinbang/service-kit/content-kind.rules';
import { download } from '@jinbang/service-kit/download';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { HANDLES, READS_REGISTER } from '../viewer/viewer.access.ts';
import { confirmAnswer, withdrawAnswer } from './confirm-answer.ts';
import { handInScan, readScanFile, type ScanDeps } from './hand-in-scan.ts';
import { readAnswers } from './read-answers.ts';
import { recordAnswer } from './record-answer.ts';

/** The paths here that take something else than JSON. */
export const scanPath = /^\/api\/certification\/v1\/decision-batches\/[^/]+\/scans$/;

const params = z.object({ batchId: id });
const ofAnswer = params.extend({ answerId: id });
const BASE = '/decision-batches/{batchId}';
const file = { schema: z.string().openapi({ format: 'binary' }) };
const answerId = z.object({ answerId: id });

const scanRoute = createRoute({
  method: 'put',
  path: `${BASE}/scans`,
  access: HANDLES,
  summary: 'Hand in the scan of the office’s letter (PDF or JPEG, at most 10 MB)',
  description: 'The body is the file itself; its kind is said by its content. It is kept sealed.',
  request: {
    params,
    headers: commandHeaders,
    body: {
      required: true,
      content: { [MEDIA_TYPE_OF.pdf]: file, [MEDIA_TYPE_OF.jpeg]: file },
    },
  },
  responses: { 200: answers('Taken in.', scanKept), ...refusals },
});
const recordRoute = createRoute({
  method: 'post',
  path: `${BASE}/paper-answers`,
  access: HANDLES,
  summary: 'Record what the office answered on paper; another person confirms it',
  request: { params, headers: changeHeaders, body: bodyOf(paperRecord) },
  responses: { 200: answers('Recorded; it counts once confirmed.', answerId), ...refusals },
});
const listRoute = createRoute({
  method: 'get',
  path: `${BASE}/paper-answers`,
  access: READS_REGISTER,
  summary: 'What was recorded of the office’s letters',
  request: { params },
  responses: { 200: answers('The newest first.', paperAnswers), ...refusals },
});
const fileRoute = createRoute({
  method: 'get',
  path: `${BASE}/paper-answers/{answerId}/scan`,
  access: READS_REGISTER,
  summary: 'The scan of a recorded letter, to save',
  request: { params: ofAnswer },
  responses: { 200: { description: 'The file.' }, ...refusals },
});
const confirmRoute = createRoute({
  method: 'post',
  path: `${BASE}/paper-answers/{answerId}/confirmation`,
  access: HANDLES,
  summary: 'Confirm a colleague’s record: the batch is approved on paper',
  request: { params: ofAnswer, headers: commandHeaders, body: bodyOf(paperConfirmation) },
  responses: { 200: answers('Approved; certificates follow.', batchAnswered), ...refusals },
});
const withdrawRoute = createRoute({
  method: 'post',
  path: `${BASE}/paper-answers/{answerId}/withdrawal`,
  access: HANDLES,
  summary: 'Take a record back before it is confirmed',
  request: { params: ofAnswer, headers: commandHeaders, body: bodyOf(paperWithdrawal) },
  responses: { 200: answers('Taken back; it stays on file.', answerId), ...refusals },
});

/** The office's answer on paper: recorded by one person of the body, confirmed by another. */
export const paperAnswerRoutes = (deps: ScanDeps): App => {
  const takeIn = handInScan(deps);
  const record = recordAnswer(deps);
  const list = readAnswers(deps);
  const showFile = readScanFile(deps);
  const confirm = confirmAnswer(deps);
  const withdraw = withdrawAnswer(deps);
  const routes = createRoutes();
  routes.openapi(scanRoute, async (c) => {
    const { batchId } = c.req.valid('param');
    const bytes = Buffer.from(await c.req.arrayBuffer());
    const hash = createHash('sha256').update(bytes).digest('hex');
    return write(c, { batchId, file: hash }, (frame) => takeIn(frame, batchId, bytes));
  });
  routes.openapi(recordRoute, (c) => {
    const said = { ...c.req.valid('json'), ...c.req.valid('param') };
    return changed(c, said, (frame, basedOn) => record(frame, { ...said, basedOn }));
  });
  routes.openapi(listRoute, (c) =>
    read(c, list(c.var.actor.personId, c.req.valid('param').batchId)),
  );
  routes.openapi(fileRoute, async (c) => {
    const { batchId, answerId } = c.req.valid('param');
    const found = await showFile(c.var.actor.personId, batchId, answerId);
    return found.ok ? download(found.value.file, found.value.title) : problem(c, found.refusal);
  });
  routes.openapi(confirmRoute, (c) => {
    const said = { ...c.req.valid('json'), ...c.req.valid('param') };
    return write(c, said, (frame) => confirm(frame, said));
  });
  routes.openapi(withdrawRoute, (c) => {
    const said = { ...c.req.valid('json'), ...c.req.valid('param') };
    return write(c, said, (frame) => withdraw(frame, said));
  });
  return routes;
};
