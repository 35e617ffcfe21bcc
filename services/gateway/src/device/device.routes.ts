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
import { commandFrame } from '@jinbang/service-kit/command-frame';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { keyQuery } from '../api-key/api-key.body.ts';
import { beginPairing } from './begin-pairing.ts';
import { PAIRS, REVOKES_DEVICES, WATCHES_DEVICES } from './device.access.ts';
import { begunPairing, deviceName, deviceView, watchedDevice } from './device.body.ts';
import type { DeviceDeps } from './device-deps.ts';
import { renameDevice, revokeDevice, showDevices } from './keep-devices.ts';

const eventParams = z.object({ eventId: id });
const deviceParams = z.object({ deviceId: id });

const pairing = createRoute({
  method: 'post',
  path: '/events/{eventId}/pairings',
  access: PAIRS,
  summary: 'Make the code one tablet is paired by, once, within five minutes',
  request: { headers: commandHeaders, params: eventParams },
  responses: { 201: answers('The code.', begunPairing), ...refusals },
});
const list = createRoute({
  method: 'get',
  path: '/events/{eventId}/devices',
  access: WATCHES_DEVICES,
  summary: 'List the tablets of an event and who works on them',
  request: { params: eventParams, query: keyQuery },
  responses: { 200: answers('A page.', pageOf(watchedDevice)), ...refusals },
});
const rename = createRoute({
  method: 'put',
  path: '/devices/{deviceId}/name',
  access: PAIRS,
  summary: 'Give a tablet another name',
  request: {
    headers: changeHeaders,
    params: deviceParams,
    body: bodyOf(z.object({ name: deviceName })),
  },
  responses: { 200: answers('Renamed.', deviceView), ...refusals },
});
const revoke = createRoute({
  method: 'delete',
  path: '/devices/{deviceId}',
  access: REVOKES_DEVICES,
  summary: 'Take a tablet out; it is refused within a minute everywhere',
  request: { headers: commandHeaders, params: deviceParams },
  responses: { 200: answers('Taken out.', deviceParams), ...refusals },
});

export const deviceRoutes = (deps: DeviceDeps): App =>
  createRoutes()
    .openapi(pairing, (c) => {
      const { eventId } = c.req.valid('param');
      return made(c, null, (frame) => beginPairing(deps)(frame, eventId));
    })
    .openapi(list, (c) => {
      const { eventId } = c.req.valid('param');
      return read(c, showDevices(deps)(c.var.actor.personId, eventId, c.req.valid('query')));
    })
    .openapi(rename, (c) => {
      const body = c.req.valid('json');
      const given = { ...c.req.valid('param'), ...body };
      return changed(c, body, (frame, basedOn) => renameDevice(deps)(frame, basedOn, given));
    })
    .openapi(revoke, (c) => {
      const frame = commandFrame(c, null);
      if (!frame.ok) return problem(c, frame.refusal);
      return read(c, revokeDevice(deps)(frame.value, c.req.valid('param').deviceId));
    });
