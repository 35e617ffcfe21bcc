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
import { listQuery } from '../page.ts';
import {
  GIVES_OFFICES,
  READS_OFFICES_OF_COMPETITION,
  READS_OFFICES_OF_EVENT,
} from './appointment.access.ts';
import { appointmentView, madeAppointments, newAppointments } from './appointment.body.ts';
import { endOffice } from './end-office.ts';
import { giveOffices } from './give-offices.ts';
import { showAppointments } from './show-appointments.ts';

const give = createRoute({
  method: 'post',
  path: '/appointments',
  access: GIVES_OFFICES,
  summary: 'Give offices, all or none',
  request: { headers: commandHeaders, body: bodyOf(newAppointments) },
  responses: { 201: answers('Given, in the order asked.', madeAppointments), ...refusals },
});

const end = createRoute({
  method: 'post',
  path: '/appointments/{appointmentId}/end',
  access: GIVES_OFFICES,
  summary: 'End an office',
  request: { params: z.object({ appointmentId: id }), headers: changeHeaders },
  responses: { 200: answers('Ended.', appointmentView), ...refusals },
});

const ofEvent = createRoute({
  method: 'get',
  path: '/events/{eventId}/appointments',
  access: READS_OFFICES_OF_EVENT,
  summary: 'List the offices given for an event',
  request: { params: z.object({ eventId: id }), query: listQuery },
  responses: { 200: answers('A page.', pageOf(appointmentView)), ...refusals },
});

const ofCompetition = createRoute({
  method: 'get',
  path: '/competitions/{competitionId}/appointments',
  access: READS_OFFICES_OF_COMPETITION,
  summary: 'List the offices given for a competition as a whole',
  request: { params: z.object({ competitionId: id }), query: listQuery },
  responses: { 200: answers('A page.', pageOf(appointmentView)), ...refusals },
});

export const appointmentRoutes = (deps: CommandDeps): App => {
  const giveAll = giveOffices(deps);
  const endOne = endOffice(deps);
  const show = showAppointments(deps);
  return createRoutes()
    .openapi(give, (c) => {
      const { appointments } = c.req.valid('json');
      return made(c, appointments, (frame) => giveAll(frame, appointments));
    })
    .openapi(end, (c) => {
      const { appointmentId } = c.req.valid('param');
      return changed(c, null, (frame, basedOn) => endOne(frame, appointmentId, basedOn));
    })
    .openapi(ofEvent, (c) => {
      const scope = { kind: 'event', id: c.req.valid('param').eventId } as const;
      return read(c, show(c.var.actor.personId, scope, c.req.valid('query')));
    })
    .openapi(ofCompetition, (c) => {
      const scope = { kind: 'competition', id: c.req.valid('param').competitionId } as const;
      return read(c, show(c.var.actor.personId, scope, c.req.valid('query')));
    });
};
