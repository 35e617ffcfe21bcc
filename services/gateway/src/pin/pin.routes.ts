import { z } from '@hono/zod-openapi';
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
import { commandFrame } from '@jinbang/service-kit/command-frame';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { keyQuery } from '../api-key/api-key.body.ts';
import { ISSUES_PINS, UNLOCKS_PINS, WATCHES_DEVICES } from '../device/device.access.ts';
import type { DeviceDeps } from '../device/device-deps.ts';
import { issuePins } from './issue-pins.ts';
import { showPins, unlockPin, withdrawPin } from './keep-pins.ts';
import { issuedPins, newPins, pinView } from './pin.body.ts';

const eventParams = z.object({ eventId: id });
const pinParams = z.object({ pinId: id });

const issue = createRoute({
  method: 'post',
  path: '/events/{eventId}/pins',
  access: ISSUES_PINS,
  summary: 'Make roster codes and PINs for appointments; shown once, old ones are void',
  request: { headers: commandHeaders, params: eventParams, body: bodyOf(newPins) },
  responses: { 201: answers('Codes and PINs, to print.', issuedPins), ...refusals },
});
const list = createRoute({
  method: 'get',
  path: '/events/{eventId}/pins',
  access: WATCHES_DEVICES,
  summary: 'List who may work on the event’s tablets and who is locked, without the PINs',
  request: { params: eventParams, query: keyQuery },
  responses: { 200: answers('A page.', pageOf(pinView)), ...refusals },
});
const unlock = createRoute({
  method: 'post',
  path: '/pins/{pinId}/unlock',
  access: UNLOCKS_PINS,
  summary: 'Give a locked person five tries again; for a supervisor',
  request: { headers: commandHeaders, params: pinParams },
  responses: { 200: answers('Unlocked.', pinView), ...refusals },
});
const withdraw = createRoute({
  method: 'delete',
  path: '/pins/{pinId}',
  access: ISSUES_PINS,
  summary: 'Make a PIN void; whoever works by it is signed out',
  request: { headers: commandHeaders, params: pinParams },
  responses: { 200: answers('Void.', pinParams), ...refusals },
});

export const pinRoutes = (deps: DeviceDeps): App =>
  createRoutes()
    .openapi(issue, (c) => {
      const { eventId } = c.req.valid('param');
      const body = c.req.valid('json');
      return made(c, body, (frame) => issuePins(deps)(frame, eventId, body.appointmentIds));
    })
    .openapi(list, (c) => {
      const { eventId } = c.req.valid('param');
      return read(c, showPins(deps)(c.var.actor.personId, eventId, c.req.valid('query')));
    })
    .openapi(unlock, (c) => {
      const frame = commandFrame(c, null);
      if (!frame.ok) return problem(c, frame.refusal);
      return read(c, unlockPin(deps)(frame.value, c.req.valid('param').pinId));
    })
    .openapi(withdraw, (c) => {
      const frame = commandFrame(c, null);
      if (!frame.ok) return problem(c, frame.refusal);
      return read(c, withdrawPin(deps)(frame.value, c.req.valid('param').pinId));
    });
