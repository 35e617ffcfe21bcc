import { z } from '@hono/zod-openapi';
import {
  assessedCandidate,
  assessmentChanged,
  assessmentOutline,
  assessmentPlan,
  assessmentQuery,
  assessmentStep,
  assessmentWish,
  oneAssessment,
  summarySigning,
} from '@jinbang/contracts/http/assessment';
import { pageOf, pageQuery } from '@jinbang/contracts/http/page';
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
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command.ts';
import {
  KEEPS_ASSESSMENTS,
  LISTS_ASSESSMENTS,
  READS_ASSESSMENTS,
  SITS,
} from './assessment.access.ts';
import { changePlan, planAssessment } from './plan-assessment.ts';
import { readAssessment, readAssessments, readCandidates } from './read-assessments.ts';
import { signSummary } from './sign-summary.ts';
import { takeStep } from './take-step.ts';

const params = z.object({ assessmentId: id });
const changedAnswer = answers('The batch in its new version.', assessmentChanged);

const listRoute = createRoute({
  method: 'get',
  path: '/assessments',
  access: LISTS_ASSESSMENTS,
  request: { query: assessmentQuery },
  responses: {
    200: answers('Assessment batches of one’s bodies and seats.', pageOf(assessmentOutline)),
    ...refusals,
  },
});
const planRoute = createRoute({
  method: 'post',
  path: '/assessments',
  access: KEEPS_ASSESSMENTS,
  request: { headers: commandHeaders, body: bodyOf(assessmentWish) },
  responses: { 201: answers('Planned.', assessmentChanged), ...refusals },
});
const changePlanRoute = createRoute({
  method: 'put',
  path: '/assessments/{assessmentId}/plan',
  access: KEEPS_ASSESSMENTS,
  request: { params, headers: changeHeaders, body: bodyOf(assessmentPlan) },
  responses: { 200: changedAnswer, ...refusals },
});
const oneRoute = createRoute({
  method: 'get',
  path: '/assessments/{assessmentId}',
  access: READS_ASSESSMENTS,
  request: { params },
  responses: { 200: answers('A batch, and what is missing.', oneAssessment), ...refusals },
});
const candidatesRoute = createRoute({
  method: 'get',
  path: '/assessments/{assessmentId}/candidates',
  access: READS_ASSESSMENTS,
  request: {
    params,
    query: pageQuery.extend({
      after: z
        .string()
        .regex(/^\d{1,6}$/)
        .optional(),
    }),
  },
  responses: {
    200: answers('The roster with its results.', pageOf(assessedCandidate)),
    ...refusals,
  },
});
const stepRoute = createRoute({
  method: 'post',
  path: '/assessments/{assessmentId}/steps',
  access: KEEPS_ASSESSMENTS,
  request: { params, headers: changeHeaders, body: bodyOf(assessmentStep) },
  responses: { 200: changedAnswer, ...refusals },
});
const signRoute = createRoute({
  method: 'post',
  path: '/assessments/{assessmentId}/signatures',
  access: SITS,
  request: { params, headers: changeHeaders, body: bodyOf(summarySigning) },
  responses: { 200: changedAnswer, ...refusals },
});

/** Assessment batches: their plan, their state and their signed summary (S22). */
export const assessmentRoutes = (deps: CommandDeps): App => {
  const [list, one, candidates] = [
    readAssessments(deps),
    readAssessment(deps),
    readCandidates(deps),
  ];
  const [plan, replan, step, sign] = [
    planAssessment(deps),
    changePlan(deps),
    takeStep(deps),
    signSummary(deps),
  ];
  const routes = createRoutes();
  routes.openapi(listRoute, (c) => read(c, list(c.var.actor.personId, c.req.valid('query'))));
  routes.openapi(planRoute, (c) => {
    const wish = c.req.valid('json');
    return made(c, wish, (frame) => plan(frame, wish));
  });
  routes.openapi(changePlanRoute, (c) => {
    const { assessmentId: batchId } = c.req.valid('param');
    const wish = c.req.valid('json');
    return changed(c, wish, (frame, basedOn) => replan(frame, { batchId, plan: wish, basedOn }));
  });
  routes.openapi(oneRoute, (c) =>
    read(c, one(c.var.actor.personId, c.req.valid('param').assessmentId)),
  );
  routes.openapi(candidatesRoute, (c) =>
    read(
      c,
      candidates(c.var.actor.personId, c.req.valid('param').assessmentId, c.req.valid('query')),
    ),
  );
  routes.openapi(stepRoute, (c) => {
    const { assessmentId: batchId } = c.req.valid('param');
    const wish = c.req.valid('json');
    return changed(c, wish, (frame, basedOn) => step(frame, { batchId, wish, basedOn }));
  });
  routes.openapi(signRoute, (c) => {
    const { assessmentId: batchId } = c.req.valid('param');
    const { rowsHash } = c.req.valid('json');
    return changed(c, rowsHash, (frame, basedOn) => sign(frame, { batchId, rowsHash, basedOn }));
  });
  return routes;
};
