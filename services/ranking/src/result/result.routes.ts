import { z } from '@hono/zod-openapi';
import { resultView } from '@jinbang/contracts/http/result-desk';
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
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { approveResult, finaliseResult } from './approve-result.ts';
import { decideTie, tieDecision, tieDecisionBody } from './decide-tie.ts';
import { readResult, readResults } from './read-results.ts';
import { APPROVES, DECIDES_TIES, READS_STANDINGS, SUBMITS } from './result.access.ts';
import type { ResultDeps } from './result-desk.ts';
import { submitResult } from './submit-result.ts';

const eventPath = z.object({ eventId: z.uuid() });
const resultPath = eventPath.extend({ version: z.coerce.number().int().min(1).max(1_000_000) });
/** A command that needs no particulars. */
const nothing = z.object({});
const handedIn = z.object({
  /** Why a result that everybody has read is handed in again; required then. */
  reason: z.string().trim().min(1).max(500).optional(),
});
const resultList = z.object({ items: z.array(resultView).max(200), next: z.null() });

const submission = createRoute({
  method: 'post',
  path: '/events/{eventId}/results',
  access: SUBMITS,
  summary: 'Hand in the present ranking as a provisional result (chief judge or organiser).',
  request: { params: eventPath, headers: commandHeaders, body: bodyOf(handedIn) },
  responses: { 201: answers('The frozen result.', resultView), ...refusals },
});

const approval = createRoute({
  method: 'post',
  path: '/events/{eventId}/results/{version}/approval',
  access: APPROVES,
  summary: 'Approve it as a second person (supervisor or organiser).',
  request: { params: resultPath, headers: changeHeaders, body: bodyOf(nothing) },
  responses: {
    200: answers('Approved; released, or waiting for its release.', resultView),
    ...refusals,
  },
});

const finalisation = createRoute({
  method: 'post',
  path: '/events/{eventId}/results/{version}/finalisation',
  access: APPROVES,
  summary: 'Make it final after the days of its public notice.',
  request: { params: resultPath, headers: changeHeaders, body: bodyOf(nothing) },
  responses: { 200: answers('Final.', resultView), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: '/events/{eventId}/results',
  access: READS_STANDINGS,
  summary: 'The results of an event, newest first.',
  request: { params: eventPath },
  responses: { 200: answers('The results.', resultList), ...refusals },
});

const single = createRoute({
  method: 'get',
  path: '/events/{eventId}/results/{version}',
  access: READS_STANDINGS,
  summary: 'One result.',
  request: { params: resultPath },
  responses: { 200: answers('The result.', resultView), ...refusals },
});

const tie = createRoute({
  method: 'post',
  path: '/events/{eventId}/tie-decisions',
  access: DECIDES_TIES,
  summary: 'Record the order of entries that tie in every step (chief judge).',
  request: { params: eventPath, headers: commandHeaders, body: bodyOf(tieDecisionBody) },
  responses: { 201: answers('The recorded order.', tieDecision), ...refusals },
});

/** `/api/ranking/v1/events/{eventId}/results`: how a ranking becomes a result. */
export const resultRoutes = (deps: ResultDeps) => {
  const [submit, approve, finalise] = [
    submitResult(deps),
    approveResult(deps),
    finaliseResult(deps),
  ];
  const [readAll, readOne, decide] = [readResults(deps), readResult(deps), decideTie(deps)];
  return createRoutes()
    .openapi(submission, (c) =>
      made(c, c.req.valid('json'), (frame) =>
        submit(frame, c.req.valid('param').eventId, c.req.valid('json').reason),
      ),
    )
    .openapi(approval, (c) =>
      changed(c, c.req.valid('json'), (frame, revision) =>
        approve(frame, { ...c.req.valid('param'), revision }),
      ),
    )
    .openapi(finalisation, (c) =>
      changed(c, c.req.valid('json'), (frame, revision) =>
        finalise(frame, { ...c.req.valid('param'), revision }),
      ),
    )
    .openapi(list, (c) => read(c, readAll(c.var.actor.personId, c.req.valid('param').eventId)))
    .openapi(single, (c) => {
      const { eventId, version } = c.req.valid('param');
      return read(c, readOne(c.var.actor.personId, eventId, version));
    })
    .openapi(tie, (c) =>
      made(c, c.req.valid('json'), (frame) =>
        decide(frame, c.req.valid('param').eventId, c.req.valid('json')),
      ),
    );
};
