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
import { SETS_DEVICES, WATCHES_DEVICES } from '../device/device.access.ts';
import type { DeviceDeps } from '../device/device-deps.ts';
import { deviceSetting, newDeviceSetting } from './device-setting.body.ts';
import { setDevices, showDeviceSetting } from './set-devices.ts';

const eventParams = z.object({ eventId: id });

const show = createRoute({
  method: 'get',
  path: '/events/{eventId}/device-setting',
  access: WATCHES_DEVICES,
  summary: 'How the tablets of an event behave',
  request: { params: eventParams },
  responses: { 200: answers('The setting.', deviceSetting), ...refusals },
});
const put = createRoute({
  method: 'put',
  path: '/events/{eventId}/device-setting',
  access: SETS_DEVICES,
  summary: 'Set after how long without a touch a tablet asks for the PIN again (1 to 60 minutes)',
  request: { headers: changeHeaders, params: eventParams, body: bodyOf(newDeviceSetting) },
  responses: { 200: answers('Set.', deviceSetting), ...refusals },
});

export const deviceSettingRoutes = (deps: DeviceDeps): App =>
  createRoutes()
    .openapi(show, (c) =>
      read(c, showDeviceSetting(deps)(c.var.actor.personId, c.req.valid('param').eventId)),
    )
    .openapi(put, (c) => {
      const body = c.req.valid('json');
      const given = { ...c.req.valid('param'), ...body };
      return changed(c, body, (frame, basedOn) => setDevices(deps)(frame, basedOn, given));
    });
