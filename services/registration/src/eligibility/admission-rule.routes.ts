import { z } from '@hono/zod-openapi';
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
import type { CommandDeps } from '../command-deps.ts';
import { ORGANISES_COMPETITION } from '../competition/competition.access.ts';
import { SEES_ADMISSION_RULES } from './admission-rule.access.ts';
import {
  admissionRules,
  admissionRulesList,
  admissionRulesView,
  formerWinners,
  newFormerWinners,
} from './admission-rule.body.ts';
import {
  recordFormerWinners,
  setAdmissionRules,
  showAdmissionRules,
} from './set-admission-rules.ts';

const params = z.object({ competitionId: id });

const set = createRoute({
  method: 'put',
  path: '/competitions/{competitionId}/admission-rules',
  access: ORGANISES_COMPETITION,
  summary: 'Set who may come in, and how many; based on version 0 for the first time',
  request: { params, headers: changeHeaders, body: bodyOf(admissionRules) },
  responses: { 200: answers('In force from now on.', admissionRulesView), ...refusals },
});

const show = createRoute({
  method: 'get',
  path: '/competitions/{competitionId}/admission-rules',
  access: SEES_ADMISSION_RULES,
  summary: 'Who may come in: of the competition, and of single events',
  request: { params },
  responses: { 200: answers('In force.', admissionRulesList), ...refusals },
});

const record = createRoute({
  method: 'post',
  path: '/competitions/{competitionId}/former-winners',
  access: ORGANISES_COMPETITION,
  summary: 'Put earlier title holders on the list of those who may not enter again',
  request: { params, headers: commandHeaders, body: bodyOf(newFormerWinners) },
  responses: { 201: answers('The whole list.', formerWinners), ...refusals },
});

export const admissionRuleRoutes = (deps: CommandDeps): App => {
  const setAll = setAdmissionRules(deps);
  const showAll = showAdmissionRules(deps);
  const recordAll = recordFormerWinners(deps);
  return createRoutes()
    .openapi(set, (c) => {
      const body = c.req.valid('json');
      const { competitionId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => setAll(frame, competitionId, basedOn, body));
    })
    .openapi(show, (c) =>
      read(c, showAll(c.var.actor.personId, c.req.valid('param').competitionId)),
    )
    .openapi(record, (c) => {
      const { winners } = c.req.valid('json');
      const { competitionId } = c.req.valid('param');
      return made(c, winners, (frame) => recordAll(frame, competitionId, winners));
    });
};
