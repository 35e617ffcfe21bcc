import { z } from '@hono/zod-openapi';
import {
  OFFICE_BATCHES_MAX,
  officeAnswerPreview,
  officeContents,
  officeFileView,
  officeFileWish,
} from '@jinbang/contracts/http/office-file';
import { pageOf, pageQuery } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import { answers, bodyOf, commandHeaders, read, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { commandFrame } from '@jinbang/service-kit/command-frame';
import { downloadStream } from '@jinbang/service-kit/download';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { HANDLES, READS_REGISTER } from '../viewer/viewer.access.ts';
import { askOfficeFile } from './ask-office-file.ts';
import { makeOfficeFile } from './make-office-file.ts';
import type { OfficeDeps } from './office-deps.ts';
import { readAnswer } from './read-answer.ts';
import { readContents } from './read-contents.ts';
import { readOfficeFile, readOfficeFiles } from './read-office-files.ts';

/** The body is the office's workbook itself. */
export const officeAnswerPath = /\/decision-batches\/[^/]+\/office-answer$/;
export const OFFICE_ANSWER_BYTES_MAX = 5 * 1024 * 1024;

const tags = ['office file'];
const raw = { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } };

const batchIds = z
  .string()
  .max(OFFICE_BATCHES_MAX * 37)
  .transform((text) => text.split(','))
  .pipe(z.array(id).min(1).max(OFFICE_BATCHES_MAX));

const contents = createRoute({
  method: 'get',
  path: '/office-files/contents',
  access: READS_REGISTER,
  tags,
  summary: 'What the file for the office would hold of these batches, and what it would lack',
  request: { query: z.object({ batchIds }) },
  responses: {
    200: answers('Counts and lacks; no number of anybody.', officeContents),
    ...refusals,
  },
});

const list = createRoute({
  method: 'get',
  path: '/office-files',
  access: READS_REGISTER,
  tags,
  summary: 'The files a batch was in: who took it out, when, and the hash of what left',
  request: { query: pageQuery.extend({ batchId: id, after: id.optional() }) },
  responses: { 200: answers('Newest first.', pageOf(officeFileView)), ...refusals },
});

const one = createRoute({
  method: 'get',
  path: '/office-files/{fileId}',
  access: READS_REGISTER,
  tags,
  summary: 'How far a file is, or how it ended',
  request: { params: z.object({ fileId: id }) },
  responses: { 200: answers('The file.', officeFileView), ...refusals },
});

const take = createRoute({
  method: 'post',
  path: '/office-files',
  access: HANDLES,
  tags,
  summary: 'Take the file for the office: an encrypted archive, made while it goes out',
  request: { headers: commandHeaders, body: bodyOf(officeFileWish) },
  responses: {
    200: {
      description: 'The archive; `office-file-id` says which one it is on record.',
      content: { 'application/zip': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...refusals,
  },
});

const answer = createRoute({
  method: 'put',
  path: '/decision-batches/{batchId}/office-answer',
  access: HANDLES,
  tags,
  summary: 'Read the workbook the office annotated (XLSX or CSV, at most 5 MB); nothing is kept',
  request: { params: z.object({ batchId: id }), body: { required: true, content: raw } },
  responses: {
    200: answers('What it answers, and what cannot be taken.', officeAnswerPreview),
    ...refusals,
  },
});

/** The file for the approving office (M18), and its annotated workbook read back. */
export const officeFileRoutes = (deps: OfficeDeps): App => {
  const [ask, make, preview] = [askOfficeFile(deps), makeOfficeFile(deps), readAnswer(deps)];
  const [contentsOf, listOf, fileOf] = [
    readContents(deps),
    readOfficeFiles(deps),
    readOfficeFile(deps),
  ];
  return createRoutes()
    .openapi(contents, (c) =>
      read(c, contentsOf(c.var.actor.personId, c.req.valid('query').batchIds)),
    )
    .openapi(list, (c) => read(c, listOf(c.var.actor.personId, c.req.valid('query'))))
    .openapi(one, (c) => read(c, fileOf(c.var.actor.personId, c.req.valid('param').fileId)))
    .openapi(take, async (c) => {
      const { password, ...wish } = c.req.valid('json');
      // The password is no part of the command: nothing of it is kept, not even a hash.
      const frame = commandFrame(c, wish);
      if (!frame.ok) return problem(c, frame.refusal);
      const asked = await ask(frame.value, wish);
      if (!asked.ok) return problem(c, asked.refusal);
      const made = await make(asked.value, password);
      if (!made.ok) return problem(c, made.refusal);
      const { stream, file } = made.value;
      const response = downloadStream({ kind: 'zip', stream }, `office-file-${file.fileId}`);
      response.headers.set('office-file-id', file.fileId);
      return response;
    })
    .openapi(answer, async (c) => {
      const bytes = Buffer.from(await c.req.arrayBuffer());
      return read(c, preview(c.var.actor.personId, c.req.valid('param').batchId, bytes));
    });
};
