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
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command-deps.ts';
import { listQuery } from '../page.ts';
import { READS_ORGANISATIONS, REGISTERS_ORGANISATIONS } from './organisation.access.ts';
import { madeOrganisations, newOrganisations, organisationView } from './organisation.body.ts';
import { registerOrganisations } from './register-organisations.ts';
import { showOrganisations } from './show-organisations.ts';

const register = createRoute({
  method: 'post',
  path: '/organisations',
  access: REGISTERS_ORGANISATIONS,
  summary: 'Register organisations, all or none',
  request: { headers: commandHeaders, body: bodyOf(newOrganisations) },
  responses: { 201: answers('Registered, in the order given.', madeOrganisations), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: '/organisations',
  access: READS_ORGANISATIONS,
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
