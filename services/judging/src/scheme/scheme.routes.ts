import { createRoute, z } from '@hono/zod-openapi';
import {
  schemeBody,
  schemeDraftAnswer,
  schemePublishedAnswer,
  schemeView,
} from '@jinbang/contracts/http/judging-scheme';
import { id } from '@jinbang/contracts/primitive';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result } from '@jinbang/kernel/result';
import { createRoutes } from '@jinbang/service-kit/app';
import { languageOf } from '@jinbang/service-kit/problem';
import { answers, bodyOf, changed, changeHeaders, type RequestContext, read } from '../answers.ts';
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
  tags,
  summary: 'Put the draft of a marking scheme, written out.',
  request: { params, headers: changeHeaders, body: bodyOf(schemeBody) },
  responses: answers('The draft is stored.', schemeDraftAnswer),
});

const get = createRoute({
  method: 'get',
  path,
  tags,
  summary: 'The draft and the published version, with the ids of the aspects.',
  request: { params },
  responses: answers('The scheme.', schemeView),
});

const publish = createRoute({
  method: 'post',
  path: `${path}/publication`,
  tags,
  summary: 'Freeze the draft as a version.',
  request: { params, headers: changeHeaders },
  responses: answers('The version is published.', schemePublishedAnswer),
});

type DraftAnswer = z.infer<typeof schemeDraftAnswer>;

/** The stored outcome holds codes; the sentences are those of whoever asks. */
export const answerDraft = (
  c: RequestContext,
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
}) =>
  createRoutes()
    .openapi(put, (c) => {
      const body = c.req.valid('json');
      const where = c.req.valid('param');
      return changed(c, body, async (frame, basedOn) =>
        answerDraft(c, await deps.putScheme({ frame, basedOn, ...where }, readJsonScheme(body))),
      );
    })
    .openapi(get, (c) => read(c, deps.showScheme(c.var.actor.personId, c.req.valid('param'))))
    .openapi(publish, (c) => {
      const where = c.req.valid('param');
      return changed(c, where, (frame, basedOn) =>
        deps.publishScheme({ frame, basedOn, ...where }),
      );
    });
