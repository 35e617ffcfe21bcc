import { z } from '@hono/zod-openapi';
import { idPageQuery, pageOf } from '@jinbang/contracts/http/page';
import {
  newReceipt,
  newUploadRun,
  newUploadTemplate,
  receiptPreview,
  uploadFileWish,
  uploadRowView,
  uploadRunView,
  uploadTemplateView,
} from '@jinbang/contracts/http/upload';
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
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { basedOnVersion, commandFrame } from '@jinbang/service-kit/command-frame';
import { downloadStream } from '@jinbang/service-kit/download';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { HANDLES, READS_AT_BODY } from '../viewer/viewer.access.ts';
import { makeRun, moveRun } from './keep-runs.ts';
import { endTemplate, readTemplates, saveTemplate } from './keep-templates.ts';
import { askUploadFile, makeUploadFile, type UploadDeps } from './make-upload-file.ts';
import { readRows, readRuns } from './read-runs.ts';
import { previewReceipt, takeReceipt } from './take-receipt.ts';

/** The body is the register's file itself. */
export const receiptPath = /\/upload-runs\/[^/]+\/receipt-preview$/;
export const RECEIPT_BYTES_MAX = 5 * 1024 * 1024;

const tags = ['uploads to a register'];
const ofBody = z.object({ bodyId: id });
const ofTemplate = z.object({ uploadTemplateId: id });
const ofRun = z.object({ uploadRunId: id });
const moved = z.object({ runId: id, version: z.int() });
const raw = { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } };
const rowQuery = z.object({
  state: z.enum(['waiting', 'uploaded', 'accepted', 'refused', 'withdrawn']).optional(),
  after: z.coerce.number().int().min(0).max(5_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const templatesRoute = createRoute({
  method: 'get',
  path: '/issuers/{bodyId}/upload-templates',
  access: READS_AT_BODY,
  tags,
  summary: 'How registers want a body’s files',
  request: { params: ofBody },
  responses: { 200: answers('All of them.', pageOf(uploadTemplateView)), ...refusals },
});
const saveRoute = createRoute({
  method: 'post',
  path: '/issuers/{bodyId}/upload-templates',
  access: HANDLES,
  tags,
  summary: 'Save the columns of a register’s file',
  request: { params: ofBody, headers: commandHeaders, body: bodyOf(newUploadTemplate) },
  responses: { 201: answers('Saved.', uploadTemplateView), ...refusals },
});
const endRoute = createRoute({
  method: 'post',
  path: '/upload-templates/{uploadTemplateId}/end',
  access: HANDLES,
  tags,
  summary: 'No new upload by this template',
  request: { params: ofTemplate, headers: changeHeaders },
  responses: { 200: answers('Ended.', uploadTemplateView), ...refusals },
});
const makeRoute = createRoute({
  method: 'post',
  path: '/upload-templates/{uploadTemplateId}/runs',
  access: HANDLES,
  tags,
  summary: 'Choose the certificates of an event that are not on their way to this register yet',
  request: { params: ofTemplate, headers: commandHeaders, body: bodyOf(newUploadRun) },
  responses: { 201: answers('The upload.', moved.extend({ rows: z.int() })), ...refusals },
});
const runsRoute = createRoute({
  method: 'get',
  path: '/issuers/{bodyId}/upload-runs',
  access: READS_AT_BODY,
  tags,
  summary: 'What went to registers, how far it is, who took each file out',
  request: { params: ofBody, query: idPageQuery },
  responses: {
    200: answers('Newest first.', pageOf(uploadRunView).extend({ mayChange: z.boolean() })),
    ...refusals,
  },
});
const rowsRoute = createRoute({
  method: 'get',
  path: '/upload-runs/{uploadRunId}/rows',
  access: READS_AT_BODY,
  tags,
  summary: 'The certificates of an upload with the register’s answers',
  request: { params: ofRun, query: rowQuery },
  responses: { 200: answers('In the order of the file.', pageOf(uploadRowView)), ...refusals },
});
const fileRoute = createRoute({
  method: 'post',
  path: '/upload-runs/{uploadRunId}/files',
  access: HANDLES,
  tags,
  summary: 'Take the file with full identity numbers out: an encrypted archive, kept nowhere',
  request: { params: ofRun, headers: commandHeaders, body: bodyOf(uploadFileWish) },
  responses: {
    200: {
      description: 'The archive.',
      content: { 'application/zip': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...refusals,
  },
});
const handInRoute = createRoute({
  method: 'post',
  path: '/upload-runs/{uploadRunId}/handing-in',
  access: HANDLES,
  tags,
  summary: 'Say that the file was handed in at the register',
  request: { params: ofRun, headers: changeHeaders },
  responses: { 200: answers('Uploaded.', moved), ...refusals },
});
const withdrawRoute = createRoute({
  method: 'post',
  path: '/upload-runs/{uploadRunId}/withdrawal',
  access: HANDLES,
  tags,
  summary: 'Give an upload up that was never handed in; its certificates may go with another',
  request: { params: ofRun, headers: changeHeaders },
  responses: { 200: answers('Withdrawn.', moved), ...refusals },
});
const previewRoute = createRoute({
  method: 'put',
  path: '/upload-runs/{uploadRunId}/receipt-preview',
  access: HANDLES,
  tags,
  summary: 'Read the register’s receipt (XLSX or CSV, at most 5 MB); nothing is kept',
  request: { params: ofRun, body: { required: true, content: raw } },
  responses: {
    200: answers('What it answers, and what cannot be taken.', receiptPreview),
    ...refusals,
  },
});
const receiptRoute = createRoute({
  method: 'post',
  path: '/upload-runs/{uploadRunId}/receipts',
  access: HANDLES,
  tags,
  summary: 'Take a receipt over that was looked at',
  request: { params: ofRun, headers: changeHeaders, body: bodyOf(newReceipt) },
  responses: { 201: answers('Taken over.', moved.extend({ missing: z.int() })), ...refusals },
});

const templateRoutes = (deps: UploadDeps): App =>
  createRoutes()
    .openapi(templatesRoute, (c) =>
      read(c, readTemplates(deps)(c.var.actor.personId, c.req.valid('param').bodyId)),
    )
    .openapi(saveRoute, (c) => {
      const body = c.req.valid('json');
      return made(c, body, (frame) => saveTemplate(deps)(frame, c.req.valid('param').bodyId, body));
    })
    .openapi(endRoute, (c) =>
      changed(c, null, (frame, basedOn) =>
        endTemplate(deps)(frame, c.req.valid('param').uploadTemplateId, basedOn),
      ),
    )
    .openapi(makeRoute, (c) => {
      const body = c.req.valid('json');
      const { uploadTemplateId } = c.req.valid('param');
      return made(c, body, (frame) => makeRun(deps)(frame, uploadTemplateId, body.eventId));
    });

const moveRoutes = (deps: UploadDeps): App =>
  createRoutes()
    .openapi(handInRoute, (c) =>
      changed(c, null, (frame, basedOn) =>
        moveRun(deps)(frame, c.req.valid('param').uploadRunId, { to: 'handed-in', basedOn }),
      ),
    )
    .openapi(withdrawRoute, (c) =>
      changed(c, null, (frame, basedOn) =>
        moveRun(deps)(frame, c.req.valid('param').uploadRunId, { to: 'withdrawn', basedOn }),
      ),
    )
    .openapi(previewRoute, async (c) => {
      const bytes = Buffer.from(await c.req.arrayBuffer());
      const { uploadRunId } = c.req.valid('param');
      return read(c, previewReceipt(deps)(c.var.actor.personId, uploadRunId, bytes));
    })
    .openapi(receiptRoute, (c) => {
      const receipt = c.req.valid('json');
      const { uploadRunId } = c.req.valid('param');
      return made(c, [receipt, c.req.header('if-match') ?? null], async (frame) => {
        const basedOn = basedOnVersion(c);
        return basedOn.ok
          ? takeReceipt(deps)(frame, uploadRunId, { receipt, basedOn: basedOn.value })
          : basedOn;
      });
    });

/** Uploads to a national or provincial register and their receipts read back (S05). */
export const uploadRoutes = (deps: UploadDeps): App => {
  const routes = createRoutes();
  routes.route('/', templateRoutes(deps));
  routes.route('/', moveRoutes(deps));
  return routes
    .openapi(runsRoute, (c) =>
      read(
        c,
        readRuns(deps)(c.var.actor.personId, c.req.valid('param').bodyId, c.req.valid('query')),
      ),
    )
    .openapi(rowsRoute, (c) =>
      read(
        c,
        readRows(deps)(
          c.var.actor.personId,
          c.req.valid('param').uploadRunId,
          c.req.valid('query'),
        ),
      ),
    )
    .openapi(fileRoute, async (c) => {
      const { password } = c.req.valid('json');
      const { uploadRunId } = c.req.valid('param');
      // The password is no part of the command: nothing of it is kept, not even a hash.
      const frame = commandFrame(c, null);
      if (!frame.ok) return problem(c, frame.refusal);
      const asked = await askUploadFile(deps)(frame.value, uploadRunId);
      if (!asked.ok) return problem(c, asked.refusal);
      const stream = await makeUploadFile(deps)(asked.value, password);
      if (!stream.ok) return problem(c, stream.refusal);
      return downloadStream(
        { kind: 'zip', stream: stream.value },
        `upload-${uploadRunId.slice(-12)}`,
      );
    });
};
