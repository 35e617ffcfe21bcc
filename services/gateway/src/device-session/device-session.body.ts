import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';
import { pinText, rosterCodeText } from '../pin/pin.body.ts';

export const deviceSignIn = z.object({ rosterCode: rosterCodeText, pin: pinText });
export const deviceUnlock = z.object({ pin: pinText });

/** Whose PIN is locked, and the supervisor who looked at it. */
export const supervisorUnlock = z.object({
  rosterCode: rosterCodeText,
  supervisor: deviceSignIn,
});
export const unlockedPin = z.object({ rosterCode: rosterCodeText, triesLeft: z.int() });

export const begunDeviceSession = z.object({
  sessionId: id,
  personId: id,
  deviceId: id,
  eventId: id,
  expiresAt: instant,
  /** What every proof of this session says as `ath`: scripts cannot read the cookie it stands for. */
  ath: z.string(),
  /** After so long without a request the PIN is asked for again. */
  idleAfterMs: z.int(),
  /** The session of whoever worked here before and has handed the tablet over. */
  handedOver: id.nullable(),
});
export type BegunDeviceSession = z.infer<typeof begunDeviceSession>;
