import { z } from '@hono/zod-openapi';
import {
  eligibilityChecks,
  enrolment,
  seatWish,
  typedAnswer,
  typedResults,
} from '@jinbang/contracts/http/assessment';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  changed,
  changeHeaders,
  commandHeaders,
  made,
  refusals,
  write,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command.ts';
import { KEEPS_ASSESSMENTS, SITS } from './assessment.access.ts';
import { checkEligibility, enrolCandidates, withdrawCandidate } from './enrol-candidates.ts';
import { enterResults } from './enter-results.ts';
import { leaveSeat, seatPerson, signIn } from './seat-person.ts';

const params = z.object({ assessmentId: id });
const ofSeat = z.object({ assessmentId: id, personId: id });
const seated = z.object({ batchId: id, personId: id });
const access = KEEPS_ASSESSMENTS;

const enrolRoute = createRoute({
  method: 'post',
  path: '/assessments/{assessmentId}/candidates',
  access,
  request: { params, headers: commandHeaders, body: bodyOf(enrolment) },
  responses: {
    201: answers('Enrolled.', z.object({ batchId: id, candidateIds: z.array(id).max(500) })),
    ...refusals,
  },
});
const checkRoute = createRoute({
  method: 'post',
  path: '/assessments/{assessmentId}/eligibility-checks',
  access,
  request: { params, headers: commandHeaders, body: bodyOf(eligibilityChecks) },
  responses: {
    200: answers('Checked.', z.object({ batchId: id, checked: z.int() })),
    ...refusals,
  },
});
const withdrawRoute = createRoute({
  method: 'post',
  path: '/assessments/{assessmentId}/candidates/{candidateId}/withdrawal',
  access,
  request: { params: params.extend({ candidateId: id }), headers: changeHeaders },
  responses: {
    200: answers('Withdrawn.', z.object({ candidateId: id, version: z.int() })),
    ...refusals,
  },
});
const seatRoute = createRoute({
  method: 'post',
  path: '/assessments/{assessmentId}/seats',
  access,
  request: { params, headers: commandHeaders, body: bodyOf(seatWish) },
  responses: { 201: answers('Seated.', seated), ...refusals },
});
const leaveRoute = createRoute({
  method: 'delete',
  path: '/assessments/{assessmentId}/seats/{personId}',
  access,
  request: { params: ofSeat, headers: commandHeaders },
  responses: { 200: answers('The seat is free.', seated), ...refusals },
});
const signInRoute = createRoute({
  method: 'post',
  path: '/assessments/{assessmentId}/seats/{personId}/sign-in',
  access: SITS,
  request: { params: ofSeat, headers: commandHeaders },
  responses: { 200: answers('Signed in.', seated), ...refusals },
});
const resultsRoute = createRoute({
  method: 'post',
  path: '/assessments/{assessmentId}/results',
  access,
  request: { params, headers: commandHeaders, body: bodyOf(typedResults) },
  responses: { 200: answers('What became of each line.', typedAnswer), ...refusals },
});

/** Who is assessed and by whom, and their results (S22). */
export const rosterRoutes = (deps: CommandDeps): App => {
  const routes = createRoutes();
  const [enrol, check, withdraw] = [
    enrolCandidates(deps),
    checkEligibility(deps),
    withdrawCandidate(deps),
  ];
  const [seat, leave, sign, enter] = [
    seatPerson(deps),
    leaveSeat(deps),
    signIn(deps),
    enterResults(deps),
  ];
  routes.openapi(enrolRoute, (c) => {
    const wish = c.req.valid('json');
    return made(c, wish, (frame) => enrol(frame, c.req.valid('param').assessmentId, wish));
  });
  routes.openapi(checkRoute, (c) => {
    const wish = c.req.valid('json');
    return write(c, wish, (frame) => check(frame, c.req.valid('param').assessmentId, wish));
  });
  routes.openapi(withdrawRoute, (c) => {
    const { assessmentId: batchId, candidateId } = c.req.valid('param');
    return changed(c, null, (frame, basedOn) => withdraw(frame, { batchId, candidateId, basedOn }));
  });
  routes.openapi(seatRoute, (c) => {
    const wish = c.req.valid('json');
    return made(c, wish, (frame) => seat(frame, c.req.valid('param').assessmentId, wish));
  });
  routes.openapi(leaveRoute, (c) => {
    const { assessmentId: batchId, personId } = c.req.valid('param');
    return write(c, null, (frame) => leave(frame, { batchId, personId }));
  });
  routes.openapi(signInRoute, (c) => {
    const { assessmentId: batchId, personId } = c.req.valid('param');
    return write(c, null, (frame) => sign(frame, { batchId, personId }));
  });
  routes.openapi(resultsRoute, (c) => {
    const { assessmentId: batchId } = c.req.valid('param');
    const { results } = c.req.valid('json');
    return write(c, results, (frame) => enter(frame, { batchId, results }));
  });
  return routes;
};
