import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import { planRecord } from '@jinbang/contracts/registration/competition';
import {
  answers,
  bodyOf,
  commandHeaders,
  made,
  read,
  refusals,
  write,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command-deps.ts';
import { confirmPlan, filePlan, showPlanFilings, withdrawPlan } from './file-plan.ts';
import { FILES_PLANS, READS_PLANS } from './plan-filing.access.ts';
import { planFilings, planFilingView } from './plan-filing.body.ts';

const params = z.object({ competitionId: id });
const one = params.extend({ filingId: id });

const list = createRoute({
  method: 'get',
  path: '/competitions/{competitionId}/plan-filings',
  access: READS_PLANS,
  summary: 'The plan record of a competition, and what was filed',
  request: { params },
  responses: { 200: answers('Newest first.', planFilings), ...refusals },
});
const filing = createRoute({
  method: 'post',
  path: '/competitions/{competitionId}/plan-filings',
  access: FILES_PLANS,
  summary: 'File what the yearly plan says of a competition',
  request: { params, headers: commandHeaders, body: bodyOf(planRecord) },
  responses: {
    201: answers('Waits for another person of the office.', planFilingView),
    ...refusals,
  },
});
const confirmation = createRoute({
  method: 'post',
  path: '/competitions/{competitionId}/plan-filings/{filingId}/confirmation',
  access: FILES_PLANS,
  summary: 'Confirm it, as another person: tier and class are the plan’s from here on',
  request: { params: one, headers: commandHeaders },
  responses: { 200: answers('In the plan.', planFilingView), ...refusals },
});
const withdrawal = createRoute({
  method: 'post',
  path: '/competitions/{competitionId}/plan-filings/{filingId}/withdrawal',
  access: FILES_PLANS,
  summary: 'Take a filing back while it waits',
  request: { params: one, headers: commandHeaders },
  responses: { 200: answers('Taken back.', planFilingView), ...refusals },
});

/** 年度竞赛计划: filed by the office, by two people (M16). */
export const planFilingRoutes = (deps: CommandDeps): App => {
  const [show, file] = [showPlanFilings(deps), filePlan(deps)];
  const [confirm, withdraw] = [confirmPlan(deps), withdrawPlan(deps)];
  return createRoutes()
    .openapi(list, (c) => read(c, show(c.var.actor.personId, c.req.valid('param').competitionId)))
    .openapi(filing, (c) => {
      const body = c.req.valid('json');
      return made(c, body, (frame) => file(frame, c.req.valid('param').competitionId, body));
    })
    .openapi(confirmation, (c) => write(c, null, (frame) => confirm(frame, c.req.valid('param'))))
    .openapi(withdrawal, (c) => write(c, null, (frame) => withdraw(frame, c.req.valid('param'))));
};
