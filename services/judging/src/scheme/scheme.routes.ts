import { z } from '@hono/zod-openapi';
import {
  schemeBody,
  schemeDraftAnswer,
  schemePublishedAnswer,
  schemeView,
} from '@jinbang/contracts/http/judging-scheme';
import { id } from '@jinbang/contracts/primitive';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result } from '@jinbang/kernel/result';
import {
  answers,
  bodyOf,
  changed,
  changeHeaders,
  read,
  refusals,
} from '@jinbang/service-kit/answers';
import { type AppVariables, createRoutes } from '@jinbang/service-kit/app';
import { download } from '@jinbang/service-kit/download';
import { languageOf, problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { Context } from 'hono';
import { PREPARES, READS_SCHEMES } from '../office.access.ts';
import type { exportScheme } from './export-scheme.ts';
import { describeFinding } from './finding.ts';
import type { publishScheme } from './publish-scheme.ts';
import { type DraftPut, type putScheme, readJsonScheme } from './put-scheme.ts';
import type { showScheme } from './show-scheme.ts';

const path = '/events/{eventId}/modules/{moduleId}/scheme';
const params = z.object({ eventId: id, moduleId: id });
const tags = ['schemes'];

const put = createRoute({
  method: 'put',
  path,
  access: PREPARES,
  tags,
  summary: 'Put the draft of a marking scheme, written out.',
  request: { params, headers: changeHeaders, body: bodyOf(schemeBody) },
  responses: { 200: answers('The draft is stored.', schemeDraftAnswer), ...refusals },
});

const get = createRoute({
  method: 'get',
  path,
  access: READS_SCHEMES,
  tags,
  summary: 'The draft and the published version, with the ids of the aspects.',
  request: { params },
  responses: { 200: answers('The scheme.', schemeView), ...refusals },
});

const file = createRoute({
  method: 'get',
  path: '/events/{eventId}/modules/{moduleId}/scheme-workbook',
  access: READS_SCHEMES,
  tags,
  summary: 'The draft or a published version as XLSX or CSV; imports again to the same scheme.',
  request: {
    params,
    query: z.object({
      format: z.enum(['xlsx', 'csv']).default('xlsx'),
      version: z.coerce.number().int().positive().optional(),
    }),
  },
  responses: { 200: { description: 'The file.' }, ...refusals },
});

const publish = createRoute({
  method: 'post',
  path: `${path}/publication`,
  access: PREPARES,
  tags,
  summary: 'Freeze the draft as a version.',
  request: { params, headers: changeHeaders },
  responses: { 200: answers('The version is published.', schemePublishedAnswer), ...refusals },
});

type DraftAnswer = z.infer<typeof schemeDraftAnswer>;

/** The stored outcome holds codes; the sentences are those of whoever asks. */
export const answerDraft = (
  c: Context<{ Variables: AppVariables }>,
  outcome: Result<DraftPut, Rejection>,
): Result<DraftAnswer, Rejection> => {
  if (!outcome.ok) return outcome;
  const { findings, ...draft } = outcome.value;
  const describe = describeFinding(languageOf(c.req.header('accept-language')));
  return accept({ ...draft, warnings: findings.slice(0, 500).map(describe) });
};

export const schemeRoutes = (deps: {
  putScheme: ReturnType<typeof putScheme>;
  publishScheme: ReturnType<typeof publishScheme>;
  showScheme: ReturnType<typeof showScheme>;
  exportScheme: ReturnType<typeof exportScheme>;
}) =>
  createRoutes()
    .openapi(put, (c) => {
      const body = c.req.valid('json');
      const where = c.req.valid('param');
      return changed(c, body, async (frame, basedOn) =>
        answerDraft(c, await deps.putScheme({ frame, basedOn, ...where }, readJsonScheme(body))),
      );
    })
    .openapi(get, (c) => {
      const describe = describeFinding(languageOf(c.req.header('accept-language')));
      const shown = deps.showScheme(c.var.actor.personId, c.req.valid('param'));
      return read(
        c,
        shown.then((outcome) => {
          if (!outcome.ok) return outcome;
          const { findings, ...view } = outcome.value;
          return accept({ ...view, draftWarnings: findings.slice(0, 500).map(describe) });
        }),
      );
    })
    .openapi(file, async (c) => {
      const { format: kind, version } = c.req.valid('query');
      const where = { ...c.req.valid('param'), kind, version };
      const outcome = await deps.exportScheme(c.var.actor.personId, where);
      return outcome.ok
        ? download(outcome.value, outcome.value.title)
        : problem(c, outcome.refusal);
    })
    .openapi(publish, (c) => {
      const where = c.req.valid('param');
      return changed(c, where, (frame, basedOn) =>
        deps.publishScheme({ frame, basedOn, ...where }),
      );
    });
