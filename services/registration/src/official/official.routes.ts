import { z } from '@hono/zod-openapi';
import { pageOf } from '@jinbang/contracts/http/page';
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
import { listQuery } from '../page.ts';
import { KEEPS_PEOPLE, READS_PEOPLE } from '../person/person.access.ts';
import { changeOfficial } from './change-official.ts';
import { READS_OFFICIAL_NAMES, READS_OFFICIAL_SETTING, READS_PANEL } from './official.access.ts';
import { madeOfficials, newOfficials, officialChange, officialView } from './official.body.ts';
import { officialNames } from './official-name.body.ts';
import { officialRules, officialSetting } from './official-setting.body.ts';
import { panelView } from './panel-check.body.ts';
import { registerOfficials } from './register-officials.ts';
import { setOfficialRules, showOfficialSetting } from './set-official-rules.ts';
import { showOfficialNames } from './show-official-names.ts';
import { showOfficials } from './show-officials.ts';
import { showPanel } from './show-panel.ts';

const register = createRoute({
  method: 'post',
  path: '/officials',
  access: KEEPS_PEOPLE,
  summary: 'Register judges and evaluators, all or none',
  request: { headers: commandHeaders, body: bodyOf(newOfficials) },
  responses: { 201: answers('Registered, in the order given.', madeOfficials), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: '/officials',
  access: READS_PEOPLE,
  summary: 'The register of officials of one owner',
  request: { query: listQuery.extend({ ownerId: id }) },
  responses: { 200: answers('A page.', pageOf(officialView)), ...refusals },
});

const change = createRoute({
  method: 'put',
  path: '/officials/{officialId}',
  access: KEEPS_PEOPLE,
  summary: 'Change what the register says of an official',
  request: {
    params: z.object({ officialId: id }),
    headers: changeHeaders,
    body: bodyOf(officialChange),
  },
  responses: { 200: answers('As it stands now.', officialView), ...refusals },
});

const competitionParams = z.object({ competitionId: id });

const setting = createRoute({
  method: 'get',
  path: '/competitions/{competitionId}/official-setting',
  access: READS_OFFICIAL_SETTING,
  summary: 'What a competition asks of its officials; version 0 where nothing was set',
  request: { params: competitionParams },
  responses: { 200: answers('As it stands.', officialSetting), ...refusals },
});

const set = createRoute({
  method: 'put',
  path: '/competitions/{competitionId}/official-setting',
  access: ORGANISES_COMPETITION,
  summary: 'Set what a competition asks of its officials',
  request: { params: competitionParams, headers: changeHeaders, body: bodyOf(officialRules) },
  responses: { 200: answers('As it stands now.', officialSetting), ...refusals },
});

const panel = createRoute({
  method: 'get',
  path: '/events/{eventId}/officials',
  access: READS_PANEL,
  summary: 'Who judges an event, and what is missing before they may',
  request: { params: z.object({ eventId: id }) },
  responses: { 200: answers('As it stands.', panelView), ...refusals },
});

const names = createRoute({
  method: 'get',
  path: '/events/{eventId}/official-names',
  access: READS_OFFICIAL_NAMES,
  summary: 'What those with an office on the panel of an event are called',
  request: { params: z.object({ eventId: id }) },
  responses: { 200: answers('Names by person.', officialNames), ...refusals },
});

export const officialRoutes = (deps: CommandDeps): App => {
  const registerAll = registerOfficials(deps);
  const changeOne = changeOfficial(deps);
  const setRules = setOfficialRules(deps);
  return createRoutes()
    .openapi(register, (c) => {
      const body = c.req.valid('json');
      return made(c, body, (frame) => registerAll(frame, body));
    })
    .openapi(list, (c) => read(c, showOfficials(deps)(c.var.actor.personId, c.req.valid('query'))))
    .openapi(change, (c) => {
      const body = c.req.valid('json');
      const { officialId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => changeOne(frame, officialId, basedOn, body));
    })
    .openapi(setting, (c) => {
      const { competitionId } = c.req.valid('param');
      return read(c, showOfficialSetting(deps)(c.var.actor.personId, competitionId));
    })
    .openapi(set, (c) => {
      const body = c.req.valid('json');
      const { competitionId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => setRules(frame, competitionId, basedOn, body));
    })
    .openapi(panel, (c) =>
      read(c, showPanel(deps)(c.var.actor.personId, c.req.valid('param').eventId)),
    )
    .openapi(names, (c) =>
      read(c, showOfficialNames(deps)(c.var.actor.personId, c.req.valid('param').eventId)),
    );
};
