import { z } from '@hono/zod-openapi';
import {
  releaseDesk,
  releaseRuleBody,
  releaseRuleView,
  releaseStepBody,
  resultView,
} from '@jinbang/contracts/http/result-desk';
import {
  answers,
  bodyOf,
  changed,
  changeHeaders,
  read,
  refusals,
} from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { APPROVES, READS_STANDINGS } from '../result/result.access.ts';
import type { ResultDeps } from '../result/result-desk.ts';
import { readDesk } from './read-desk.ts';
import { SETS_RELEASE } from './release.access.ts';
import { setRelease } from './set-release.ts';
import { signStep } from './sign-step.ts';

const eventPath = z.object({ eventId: z.uuid() });
const resultPath = eventPath.extend({ version: z.coerce.number().int().min(1).max(1_000_000) });

const rule = createRoute({
  method: 'put',
  path: '/events/{eventId}/release-rule',
  access: SETS_RELEASE,
  summary: 'Say in which order the result is released, and what its notice says.',
  request: { params: eventPath, headers: changeHeaders, body: bodyOf(releaseRuleBody) },
  responses: { 200: answers('The order in force.', releaseRuleView), ...refusals },
});

const desk = createRoute({
  method: 'get',
  path: '/events/{eventId}/release',
  access: READS_STANDINGS,
  summary: 'Where the result stands: what the public sees, what is missing, what comes next.',
  request: { params: eventPath },
  responses: { 200: answers('Where it stands.', releaseDesk), ...refusals },
});

const step = createRoute({
  method: 'post',
  path: '/events/{eventId}/results/{version}/release-steps',
  access: APPROVES,
  summary: 'Sign one step of the release; by that of the notice everybody may read the result.',
  request: { params: resultPath, headers: changeHeaders, body: bodyOf(releaseStepBody) },
  responses: { 200: answers('It is signed.', resultView), ...refusals },
});

/** `/api/ranking/v1/events/{eventId}/release-rule` and the steps of a release. */
export const releaseRoutes = (deps: ResultDeps) => {
  const [setRule, sign, look] = [setRelease(deps), signStep(deps), readDesk(deps)];
  return createRoutes()
    .openapi(desk, (c) => {
      c.header('cache-control', 'no-store');
      return read(c, look(c.var.actor.personId, c.req.valid('param').eventId));
    })
    .openapi(rule, (c) =>
      changed(c, c.req.valid('json'), (frame, version) =>
        setRule(frame, { ...c.req.valid('param'), version, body: c.req.valid('json') }),
      ),
    )
    .openapi(step, (c) =>
      changed(c, c.req.valid('json'), (frame, revision) =>
        sign(frame, { ...c.req.valid('param'), revision }, c.req.valid('json')),
      ),
    );
};
