import { createRoute } from '@hono/zod-openapi';
import { pageOf } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  commandHeaders,
  made,
  read,
  refusals,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import type { CommandDeps } from '../command-deps.ts';
import { listQuery } from '../page.ts';
import { madeOrganisations, newOrganisations, organisationView } from './organisation.body.ts';
import { registerOrganisations } from './register-organisations.ts';
import { showOrganisations } from './show-organisations.ts';

const register = createRoute({
  method: 'post',
  path: '/organisations',
  summary: 'Register organisations, all or none',
  request: { headers: commandHeaders, body: bodyOf(newOrganisations) },
  responses: { 201: answers('Registered, in the order given.', madeOrganisations), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: '/organisations',
  summary: 'List organisations',
  request: { query: listQuery.extend({ ownerId: id.optional() }) },
  responses: { 200: answers('A page.', pageOf(organisationView)), ...refusals },
});

export const organisationRoutes = (deps: CommandDeps): App => {
  const registerAll = registerOrganisations(deps);
  const show = showOrganisations(deps);
  return createRoutes()
    .openapi(register, (c) => {
      const body = c.req.valid('json');
      return made(c, body, (frame) => registerAll(frame, body.organisations));
    })
    .openapi(list, (c) => read(c, show(c.var.actor.personId, c.req.valid('query'))));
};
