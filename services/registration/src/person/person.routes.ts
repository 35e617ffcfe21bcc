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
import type { KeyRing } from '../sealing/key-ring.ts';
import { KEEPS_PEOPLE, READS_PEOPLE } from './person.access.ts';
import { newPersons, personView, registeredPersons } from './person.body.ts';
import { registerPersons } from './register-persons.ts';
import { showPersons } from './show-persons.ts';

const register = createRoute({
  method: 'post',
  path: '/persons',
  access: KEEPS_PEOPLE,
  summary: 'Register people, all or none',
  request: { headers: commandHeaders, body: bodyOf(newPersons) },
  responses: { 201: answers('Their ids, in the order given.', registeredPersons), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: '/persons',
  access: READS_PEOPLE,
  summary: 'List the people of one owner',
  request: { query: listQuery.extend({ ownerId: id.optional() }) },
  responses: { 200: answers('A page.', pageOf(personView)), ...refusals },
});

export const personRoutes = (deps: CommandDeps & { keys: KeyRing }): App => {
  const registerAll = registerPersons(deps);
  const show = showPersons(deps);
  return createRoutes()
    .openapi(register, (c) => {
      const body = c.req.valid('json');
      return made(c, body, (frame) => registerAll(frame, body));
    })
    .openapi(list, (c) => read(c, show(c.var.actor.personId, c.req.valid('query'))));
};
