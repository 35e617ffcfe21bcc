import { z } from '@hono/zod-openapi';
import { awardPaperQuery, awardRevocationWish } from '@jinbang/contracts/http/award';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  changed,
  changeHeaders,
  commandHeaders,
  made,
  refusals,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { download } from '@jinbang/service-kit/download';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command.ts';
import { PLANS_AWARDS } from './award.access.ts';
import { type PrintingDeps, printAwards } from './print-awards.ts';
import { confirmAwardRevocationBy, requestAwardRevocation } from './revoke-award.ts';

const competition = z.object({ competitionId: id });

const paper = createRoute({
  method: 'get',
  path: '/competitions/{competitionId}/award-plans/{planId}/paper',
  access: { ...PLANS_AWARDS, secret: true },
  summary: 'Every standing document of the plan in one PDF, sorted for the ceremony',
  request: { params: competition.extend({ planId: id }), query: awardPaperQuery },
  responses: {
    200: {
      description: 'A PDF/A-3b, a page each.',
      content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...refusals,
  },
});
const revocation = createRoute({
  method: 'post',
  path: '/competitions/{competitionId}/awards/{awardId}/revocations',
  access: PLANS_AWARDS,
  summary: 'Ask that a document be revoked, with the reason',
  request: {
    params: competition.extend({ awardId: id }),
    headers: commandHeaders,
    body: bodyOf(awardRevocationWish),
  },
  responses: {
    201: answers('Waits for a second person.', z.object({ revocationId: id, version: z.int() })),
    ...refusals,
  },
});
const confirmation = createRoute({
  method: 'post',
  path: '/competitions/{competitionId}/award-revocations/{revocationId}/confirmation',
  access: PLANS_AWARDS,
  summary: 'Confirm it, as another person',
  request: { params: competition.extend({ revocationId: id }), headers: changeHeaders },
  responses: {
    200: answers('Revoked from now on.', z.object({ awardId: id, version: z.int() })),
    ...refusals,
  },
});

/** What becomes of award documents once they are made: printed for the ceremony, or revoked by two. */
export const awardDocumentRoutes = (deps: CommandDeps & PrintingDeps): App => {
  const print = printAwards(deps);
  const [request, confirm] = [requestAwardRevocation(deps), confirmAwardRevocationBy(deps)];
  return createRoutes()
    .openapi(paper, async (c) => {
      const outcome = await print(c.var.actor.personId, c.req.valid('param'), c.req.valid('query'));
      if (!outcome.ok) return problem(c, outcome.refusal);
      return download({ kind: 'pdf', bytes: outcome.value }, 'awards');
    })
    .openapi(revocation, (c) => {
      const [asked, wish] = [c.req.valid('param'), c.req.valid('json')];
      return made(c, wish, (frame) => request(frame, asked, wish));
    })
    .openapi(confirmation, (c) => {
      const asked = c.req.valid('param');
      return changed(c, null, (frame, basedOn) => confirm(frame, { ...asked, basedOn }));
    });
};
