import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  changed,
  changeHeaders,
  read,
  refusals,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command-deps.ts';
import { ORGANISES_COMPETITION } from '../competition/competition.access.ts';
import { SEES_ADMISSION_RULES, TRIES_ADMISSION_RULES } from './admission-rule.access.ts';
import { admissionRules, admissionRulesList, admissionRulesView } from './admission-rule.body.ts';
import { setAdmissionRules, showAdmissionRules } from './set-admission-rules.ts';
import { trialAnswer, trialAsk } from './trial.body.ts';
import { tryRules } from './try-rules.ts';

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

const trial = createRoute({
  method: 'post',
  path: '/competitions/{competitionId}/admission-trials',
  access: TRIES_ADMISSION_RULES,
  summary: 'Try rules on somebody made up; nothing is kept of it',
  request: { params, body: bodyOf(trialAsk) },
  responses: { 200: answers('What the rules would say.', trialAnswer), ...refusals },
});

export const admissionRuleRoutes = (deps: CommandDeps): App => {
  const setAll = setAdmissionRules(deps);
  const showAll = showAdmissionRules(deps);
  const tryAll = tryRules(deps);
  return createRoutes()
    .openapi(set, (c) => {
      const body = c.req.valid('json');
      const { competitionId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => setAll(frame, competitionId, basedOn, body));
    })
    .openapi(show, (c) =>
      read(c, showAll(c.var.actor.personId, c.req.valid('param').competitionId)),
    )
    .openapi(trial, (c) => {
      const { competitionId } = c.req.valid('param');
      return read(c, tryAll(c.var.actor.personId, competitionId, c.req.valid('json')));
    });
};
