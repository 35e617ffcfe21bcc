import { z } from '@hono/zod-openapi';
import { pageOf } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import type { Rejection } from '@jinbang/kernel/rejection';
import { answers, commandHeaders, read, refusals, write } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { download } from '@jinbang/service-kit/download';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command.ts';
import { readProgress } from '../event/read-progress.ts';
import { type BadgeForm, bakeBadge } from '../holder-badge/bake-badge.ts';
import { HANDLES, READS_REGISTER, TAKES_COPY } from '../viewer/viewer.access.ts';
import {
  certificateAnswer,
  certificateQuery,
  eventProgress,
  holderCopy,
} from './certificate.body.ts';
import {
  type CopyDeps,
  readCertificate,
  readCertificates,
  readCredential,
  readHolderCopy,
} from './read-certificates.ts';
import { retryIssuing } from './retry-issuing.ts';

const params = z.object({ certificateId: id });
const event = z.object({ eventId: id });

const listRoute = createRoute({
  method: 'get',
  path: '/certificates',
  access: READS_REGISTER,
  request: { query: certificateQuery },
  responses: {
    200: answers('The register of an event or a competition.', pageOf(certificateAnswer)),
    ...refusals,
  },
});
const oneRoute = createRoute({
  method: 'get',
  path: '/certificates/{certificateId}',
  access: READS_REGISTER,
  request: { params },
  responses: { 200: answers('One certificate.', certificateAnswer), ...refusals },
});
const credentialRoute = createRoute({
  method: 'get',
  path: '/certificates/{certificateId}/credential',
  access: READS_REGISTER,
  request: { params },
  responses: {
    200: answers('The signed credential, to the byte.', z.record(z.string(), z.unknown())),
    ...refusals,
  },
});
const copyText = answers(
  "The holder's copy with its secret code; with `form` a badge that carries the credential, without the code.",
  holderCopy,
);
const picture = { schema: { type: 'string', format: 'binary' } } as const;
const copyOrBadge = {
  ...copyText,
  content: { ...copyText.content, 'image/png': picture, 'image/svg+xml': picture },
};
const copyRoute = createRoute({
  method: 'get',
  path: '/certificates/{certificateId}/holder-copy',
  access: TAKES_COPY,
  request: { params, query: z.object({ form: z.enum(['png', 'svg']).optional() }) },
  responses: { 200: copyOrBadge, ...refusals },
});
const progressRoute = createRoute({
  method: 'get',
  path: '/events/{eventId}/progress',
  access: READS_REGISTER,
  request: { params: event },
  responses: { 200: answers('How far the certificates are.', eventProgress), ...refusals },
});
const retryRoute = createRoute({
  method: 'post',
  path: '/events/{eventId}/issuing',
  access: HANDLES,
  request: { params: event, headers: commandHeaders },
  responses: {
    200: answers('Tried again at once.', z.object({ eventId: id, retried: z.int() })),
    ...refusals,
  },
});

/** Saved and never shown beside our pages: an SVG is a document of its own. */
const badgeAnswer = (
  outcome: Awaited<ReturnType<ReturnType<typeof readHolderCopy>>>,
  form: BadgeForm,
  refused: (refusal: Rejection) => Response,
): Response => {
  if (!outcome.ok) return refused(outcome.refusal);
  const { credential, number } = outcome.value;
  return download({ kind: form, bytes: bakeBadge(credential, form) }, number);
};

/** The register of certificates, and the way out to their holders. */
export const certificateRoutes = (deps: CommandDeps & CopyDeps): App => {
  const list = readCertificates(deps);
  const one = readCertificate(deps);
  const credential = readCredential(deps);
  const copy = readHolderCopy(deps);
  const progress = readProgress(deps);
  const retry = retryIssuing(deps);
  const routes = createRoutes();
  routes.openapi(listRoute, (c) => read(c, list(c.var.actor.personId, c.req.valid('query'))));
  routes.openapi(oneRoute, (c) =>
    read(c, one(c.var.actor.personId, c.req.valid('param').certificateId)),
  );
  routes.openapi(credentialRoute, async (c) => {
    const outcome = await credential(c.var.actor.personId, c.req.valid('param').certificateId);
    if (!outcome.ok) return problem(c, outcome.refusal);
    return c.body(outcome.value.text, 200, { 'content-type': 'application/json; charset=utf-8' });
  });
  routes.openapi(copyRoute, async (c) => {
    c.header('cache-control', 'no-store');
    const outcome = copy(c.var.actor.personId, c.req.valid('param').certificateId);
    const { form } = c.req.valid('query');
    if (form === undefined) return read(c, outcome);
    return badgeAnswer(await outcome, form, (refusal) => problem(c, refusal));
  });
  routes.openapi(progressRoute, (c) =>
    read(c, progress(c.var.actor.personId, c.req.valid('param').eventId)),
  );
  routes.openapi(retryRoute, (c) => {
    const { eventId } = c.req.valid('param');
    return write(c, { eventId }, (frame) => retry(frame, eventId));
  });
  return routes;
};
