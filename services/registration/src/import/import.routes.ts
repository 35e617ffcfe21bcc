import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Result } from '@jinbang/kernel/result';
import {
  answers,
  changed,
  changeHeaders,
  commandHeaders,
  read,
  refusals,
  write,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { download } from '@jinbang/service-kit/download';
import { languageOf, problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { Context } from 'hono';
import type { FormDeps } from '../entry/enter-forms.ts';
import { EXPORTS_FORMS, IMPORTS_FORMS } from '../entry/entry-form.access.ts';
import { confirmImport } from './confirm-import.ts';
import { MADE_IMPORT } from './import.access.ts';
import { importView, stagedImport } from './import.body.ts';
import { exportEntries, makeTemplate, reportImport, showImport } from './show-import.ts';
import { stageImport } from './stage-import.ts';

/** The body is the file itself: the one path here with up to 5 MB. */
export const importPath = /^\/api\/registration\/v1\/competitions\/[^/]+\/entry-import$/;

const competitionParams = z.object({ competitionId: id });
const importParams = z.object({ importId: id });
const file = (description: string) => ({
  description,
  content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
});
const fileBody = {
  required: true,
  content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
};

const stage = createRoute({
  method: 'put',
  path: '/competitions/{competitionId}/entry-import',
  access: IMPORTS_FORMS,
  summary: 'Check a file of entries (XLSX or CSV, at most 5 MB); nothing is entered yet',
  request: { params: competitionParams, headers: commandHeaders, body: fileBody },
  responses: { 200: answers('Checked and kept until it is confirmed.', stagedImport), ...refusals },
});

const show = createRoute({
  method: 'get',
  path: '/entry-imports/{importId}',
  access: MADE_IMPORT,
  summary: 'What a checked file holds, and how far it is',
  request: { params: importParams },
  responses: { 200: answers('As it stands.', importView), ...refusals },
});

const report = createRoute({
  method: 'get',
  path: '/entry-imports/{importId}/problems',
  access: MADE_IMPORT,
  summary: 'All problems of a checked file, with how to mend them',
  request: { params: importParams },
  responses: { 200: file('A workbook.'), ...refusals },
});

const confirm = createRoute({
  method: 'post',
  path: '/entry-imports/{importId}/confirmation',
  access: MADE_IMPORT,
  summary: 'Enter everything in a checked file, all or nothing',
  request: { params: importParams, headers: changeHeaders },
  responses: { 200: answers('Entered.', stagedImport), ...refusals },
});

const template = createRoute({
  method: 'get',
  path: '/competitions/{competitionId}/entry-template',
  access: EXPORTS_FORMS,
  summary: 'The file to fill in',
  request: {
    params: competitionParams,
    query: z.object({ form: z.enum(['xlsx', 'csv']).default('xlsx') }),
  },
  responses: { 200: file('XLSX or CSV.'), ...refusals },
});

const all = createRoute({
  method: 'get',
  path: '/competitions/{competitionId}/entry-export',
  access: EXPORTS_FORMS,
  summary: 'Every entry one may read, with four digits of numbers',
  request: { params: competitionParams },
  responses: { 200: file('A workbook.'), ...refusals },
});

type File = { readonly kind: 'xlsx' | 'csv'; readonly bytes: Buffer; readonly title: string };

const handOut = async (c: Context, asked: Promise<Result<File, Rejection>>): Promise<Response> => {
  const found = await asked;
  if (!found.ok) return problem(c, found.refusal);
  return download(found.value, found.value.title);
};

export const importRoutes = (deps: FormDeps): App => {
  const stageOne = stageImport(deps);
  const showOne = showImport(deps);
  const reportOne = reportImport(deps);
  const confirmOne = confirmImport(deps);
  const makeOne = makeTemplate(deps);
  const exportAll = exportEntries(deps);
  const language = (c: Context) => languageOf(c.req.header('accept-language'));
  return createRoutes()
    .openapi(stage, async (c) => {
      const { competitionId } = c.req.valid('param');
      const bytes = Buffer.from(await c.req.arrayBuffer());
      const digest = deps.keys.bodyDigest(bytes.toString('latin1'));
      return write(c, { file: digest }, (frame) => stageOne(frame, competitionId, bytes));
    })
    .openapi(show, (c) =>
      read(c, showOne(c.var.actor.personId, c.req.valid('param').importId, language(c))),
    )
    .openapi(report, (c) =>
      handOut(c, reportOne(c.var.actor.personId, c.req.valid('param').importId, language(c))),
    )
    .openapi(confirm, (c) =>
      changed(c, null, (frame, basedOn) =>
        confirmOne(frame, c.req.valid('param').importId, basedOn),
      ),
    )
    .openapi(template, (c) => {
      const { competitionId } = c.req.valid('param');
      return handOut(c, makeOne(c.var.actor.personId, competitionId, c.req.valid('query').form));
    })
    .openapi(all, (c) =>
      handOut(c, exportAll(c.var.actor.personId, c.req.valid('param').competitionId)),
    );
};
