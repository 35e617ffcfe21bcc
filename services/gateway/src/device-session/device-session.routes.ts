import { z } from '@hono/zod-openapi';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Result } from '@jinbang/kernel/result';
import { answers, bodyOf, read, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { Context } from 'hono';
import { cookieIn } from '../account/cookie-names.ts';
import { deviceView, newDevice } from '../device/device.body.ts';
import type { DeviceRow } from '../device/device.store.ts';
import type { DeviceDeps } from '../device/device-deps.ts';
import { showOwnDevice } from '../device/keep-devices.ts';
import { pairDevice } from '../device/pair-device.ts';
import { PROOF_HEADER } from '../identity/device-proof.rules.ts';
import type { DeviceVisit } from '../identity/device-visitor.ts';
import type { ComerOf } from '../identity/visit-of.ts';
import { BY_PAIRING_CODE, BY_TABLET, OWN_TABLET } from '../identity/visitor.access.ts';
import { unlockPinAtTablet } from '../pin/unlock-pin-at-tablet.ts';
import {
  begunDeviceSession,
  deviceSignIn,
  deviceUnlock,
  supervisorUnlock,
  unlockedPin,
} from './device-session.body.ts';
import { lockDevice } from './leave-device.ts';
import { signInOnDevice, unlockDevice } from './sign-in-on-device.ts';

const proofHeader = z.object({
  [PROOF_HEADER]: z.string().optional().openapi({
    description: 'A JWS by the tablet’s key over method, path, time and an id; required.',
  }),
});

const pair = createRoute({
  method: 'post',
  path: '/devices',
  access: BY_PAIRING_CODE,
  summary: 'Pair this tablet by the code it scanned; signed by the key it registers',
  request: { headers: proofHeader, body: bodyOf(newDevice) },
  responses: { 201: answers('Paired.', deviceView), ...refusals },
});
const own = createRoute({
  method: 'get',
  path: '/devices/own',
  access: BY_TABLET,
  summary: 'What this tablet is paired with',
  request: { headers: proofHeader },
  responses: { 200: answers('The tablet.', deviceView), ...refusals },
});
const signIn = createRoute({
  method: 'post',
  path: '/device-sessions',
  access: BY_TABLET,
  summary: 'Sign in on a paired tablet with roster code and PIN; who worked here before hands over',
  request: { headers: proofHeader, body: bodyOf(deviceSignIn) },
  responses: { 201: answers('Signed in.', begunDeviceSession), ...refusals },
});
const unlock = createRoute({
  method: 'post',
  path: '/device-sessions/unlock',
  access: BY_TABLET,
  summary: 'Go on with a locked session by the PIN',
  request: { headers: proofHeader, body: bodyOf(deviceUnlock) },
  responses: { 200: answers('Unlocked.', begunDeviceSession), ...refusals },
});
const supervise = createRoute({
  method: 'post',
  path: '/device-sessions/pin-unlock',
  access: BY_TABLET,
  summary: 'A supervisor gives a locked person five tries again, at the tablet, by their own PIN',
  request: { headers: proofHeader, body: bodyOf(supervisorUnlock) },
  responses: { 200: answers('Unlocked.', unlockedPin), ...refusals },
});
const lock = createRoute({
  method: 'post',
  path: '/sessions/present/lock',
  access: OWN_TABLET,
  summary: 'Lock this tablet; its queue goes on waiting',
  responses: { 200: answers('Locked.', z.object({ sessionId: z.string() })), ...refusals },
});

type DoorWords = {
  readonly comerOf: ComerOf;
  readonly deviceCookie: { readonly name: string; readonly isSecure: boolean };
  readonly knowDevice: (visit: DeviceVisit) => Promise<Result<DeviceRow, Rejection>>;
};

const visitOf = (c: Context) => ({
  method: c.req.method,
  path: c.req.path,
  proof: c.req.header(PROOF_HEADER),
});

/** For tablets: their signature is what they show. Below `/public`, since nobody is signed in yet. */
export const openDeviceRoutes = (
  deps: DeviceDeps,
  { comerOf, deviceCookie, knowDevice }: DoorWords,
): App => {
  const carry = (c: Context, value: string) => {
    const secure = deviceCookie.isSecure ? '; Secure' : '';
    c.header(
      'set-cookie',
      `${deviceCookie.name}=${value}; Path=/; HttpOnly; SameSite=Strict${secure}`,
    );
    c.header('cache-control', 'no-store');
  };
  return createRoutes()
    .openapi(pair, async (c): Promise<Response> => {
      const outcome = await pairDevice(deps)(comerOf(c), visitOf(c), c.req.valid('json'));
      return outcome.ok ? c.json(outcome.value, 201) : problem(c, outcome.refusal);
    })
    .openapi(own, async (c): Promise<Response> => {
      const device = await knowDevice({ ...visitOf(c), cookie: undefined });
      return device.ok
        ? read(c, showOwnDevice(deps)(device.value.deviceId))
        : problem(c, device.refusal);
    })
    .openapi(signIn, async (c): Promise<Response> => {
      const device = await knowDevice({ ...visitOf(c), cookie: undefined });
      if (!device.ok) return problem(c, device.refusal);
      const at = { device: device.value, comer: comerOf(c) };
      const outcome = await signInOnDevice(deps)(at, c.req.valid('json'));
      if (!outcome.ok) return problem(c, outcome.refusal);
      carry(c, outcome.value.cookie);
      return c.json(outcome.value.session, 201);
    })
    .openapi(unlock, async (c): Promise<Response> => {
      const cookie = cookieIn(c.req.header('cookie'), deviceCookie.name) ?? '';
      const device = await knowDevice({ ...visitOf(c), cookie });
      if (!device.ok) return problem(c, device.refusal);
      const at = { device: device.value, comer: comerOf(c) };
      return read(c, unlockDevice(deps)(at, { cookie, pin: c.req.valid('json').pin }));
    })
    .openapi(supervise, async (c): Promise<Response> => {
      const device = await knowDevice({ ...visitOf(c), cookie: undefined });
      if (!device.ok) return problem(c, device.refusal);
      const at = { device: device.value, comer: comerOf(c) };
      return read(c, unlockPinAtTablet(deps)(at, c.req.valid('json')));
    });
};

/** For whoever works on a tablet. */
export const deviceSessionRoutes = (deps: DeviceDeps, comerOf: ComerOf): App =>
  createRoutes().openapi(lock, (c) => read(c, lockDevice(deps)(c.var.actor, comerOf(c))));
