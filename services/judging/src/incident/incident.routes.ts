import { z } from '@hono/zod-openapi';
import {
  incidentBody,
  incidentDecision,
  incidentFloorStep,
  incidentPage,
  incidentView,
  stationClocks,
} from '@jinbang/contracts/http/judging-incident';
import { idPageQuery } from '@jinbang/contracts/http/page';
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
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { CHIEF } from '../office.access.ts';
import type { addIncidentStep } from './add-incident-step.ts';
import { READS_INCIDENTS, RECORDS_INCIDENTS } from './incident.access.ts';
import type { recordIncident } from './record-incident.ts';
import type { showIncidents, showStationClocks } from './show-incidents.ts';

const path = '/events/{eventId}/incidents';
const params = z.object({ eventId: id });
const one = params.extend({ incidentId: id });
const tags = ['incidents'];
const stands = answers('The incident as it stands.', incidentView);

const post = createRoute({
  method: 'post',
  path,
  access: RECORDS_INCIDENTS,
  tags,
  summary: 'Record an incident at a station.',
  request: { params, headers: commandHeaders, body: bodyOf(incidentBody) },
  responses: { 201: stands, ...refusals },
});

const list = createRoute({
  method: 'get',
  path,
  access: READS_INCIDENTS,
  tags,
  summary: 'Incidents of an event, newest first, with what came of them.',
  request: { params, query: idPageQuery },
  responses: { 200: answers('The incidents.', incidentPage), ...refusals },
});

const step = createRoute({
  method: 'post',
  path: `${path}/{incidentId}/steps`,
  access: RECORDS_INCIDENTS,
  tags,
  summary: 'Say that the work went on, or that the contestant signed.',
  request: { params: one, headers: changeHeaders, body: bodyOf(incidentFloorStep) },
  responses: { 200: stands, ...refusals },
});

const decision = createRoute({
  method: 'post',
  path: `${path}/{incidentId}/decision`,
  access: CHIEF,
  tags,
  summary: 'Decide what comes of an incident, or withdraw the record.',
  request: { params: one, headers: changeHeaders, body: bodyOf(incidentDecision) },
  responses: { 200: stands, ...refusals },
});

const clocks = createRoute({
  method: 'get',
  path: '/events/{eventId}/station-clocks',
  access: READS_INCIDENTS,
  tags,
  summary: 'Stations at which work ends later than its session.',
  request: { params },
  responses: { 200: answers('By station.', stationClocks), ...refusals },
});

export const incidentRoutes = (deps: {
  recordIncident: ReturnType<typeof recordIncident>;
  addIncidentStep: ReturnType<typeof addIncidentStep>;
  showIncidents: ReturnType<typeof showIncidents>;
  showStationClocks: ReturnType<typeof showStationClocks>;
}) =>
  createRoutes()
    .openapi(post, (c) => {
      const incident = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return made(c, incident, (frame) => deps.recordIncident({ frame, eventId, incident }));
    })
    .openapi(list, (c) => {
      const asked = { ...c.req.valid('param'), ...c.req.valid('query') };
      return read(c, deps.showIncidents(c.var.actor.personId, asked));
    })
    .openapi(step, (c) => {
      const body = c.req.valid('json');
      const where = c.req.valid('param');
      return changed(c, body, (frame, basedOn) =>
        deps.addIncidentStep({ frame, basedOn, ...where, step: body }),
      );
    })
    .openapi(decision, (c) => {
      const body = c.req.valid('json');
      const where = c.req.valid('param');
      return changed(c, body, (frame, basedOn) =>
        deps.addIncidentStep({ frame, basedOn, ...where, step: body }),
      );
    })
    .openapi(clocks, (c) =>
      read(c, deps.showStationClocks(c.var.actor.personId, c.req.valid('param').eventId)),
    );
