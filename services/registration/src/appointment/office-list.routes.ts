import { z } from '@hono/zod-openapi';
import { pageOf } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import { answers, read, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command-deps.ts';
import { listQuery } from '../page.ts';
import { READS_OFFICES_OF_ORGANISATION, READS_OFFICES_OF_PLATFORM } from './appointment.access.ts';
import { appointmentView, ownOffices } from './appointment.body.ts';
import { showAppointments } from './show-appointments.ts';
import { showOwnOffices } from './show-own-offices.ts';

const own = createRoute({
  method: 'get',
  path: '/own-offices',
  access: { signedIn: true, own: 'offices' },
  summary: 'List the offices one holds oneself, also those to come',
  responses: { 200: answers('The offices.', ownOffices), ...refusals },
});

const ofPlatform = createRoute({
  method: 'get',
  path: '/platform/appointments',
  access: READS_OFFICES_OF_PLATFORM,
  summary: 'List the offices given for the whole platform',
  request: { query: listQuery },
  responses: { 200: answers('A page.', pageOf(appointmentView)), ...refusals },
});

const ofOrganisation = createRoute({
  method: 'get',
  path: '/organisations/{organisationId}/appointments',
  access: READS_OFFICES_OF_ORGANISATION,
  summary: 'List the offices given for an organisation as a whole',
  request: { params: z.object({ organisationId: id }), query: listQuery },
  responses: { 200: answers('A page.', pageOf(appointmentView)), ...refusals },
});

/** Offices outside contests, and one's own. */
export const officeListRoutes = (deps: CommandDeps): App => {
  const show = showAppointments(deps);
  return createRoutes()
    .openapi(own, (c) => read(c, showOwnOffices(deps)(c.var.actor.personId)))
    .openapi(ofPlatform, (c) =>
      read(c, show(c.var.actor.personId, { kind: 'platform' }, c.req.valid('query'))),
    )
    .openapi(ofOrganisation, (c) => {
      const scope = { kind: 'organisation', id: c.req.valid('param').organisationId } as const;
      return read(c, show(c.var.actor.personId, scope, c.req.valid('query')));
    });
};
