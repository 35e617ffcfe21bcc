import { z } from '@hono/zod-openapi';
import { PAIRING_CODE } from '@jinbang/contracts/pairing-code';
import { id, instant } from '@jinbang/contracts/primitive';

const coordinate = z.string().regex(/^[\w-]{43}$/);
/** Strict: a private key that came along by mistake is refused, not kept. */
export const deviceKey = z.discriminatedUnion('kty', [
  z.strictObject({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: coordinate,
    y: coordinate,
  }),
  z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: coordinate }),
]);

export const deviceName = z.string().trim().min(1).max(60);
/** However it was typed, it comes in one form (contracts). */
export const pairingCode = z.string().regex(PAIRING_CODE);

export const begunPairing = z.object({
  pairingId: id,
  eventId: id,
  /** To type where no camera helps; in the answer to the command that made it, and nowhere else. */
  code: z.string(),
  /** What the QR code holds: the tablet’s page with the code behind `#`. */
  link: z.string(),
  expiresAt: instant,
});
export type BegunPairing = z.infer<typeof begunPairing>;

export const newDevice = z.object({ code: pairingCode, name: deviceName, publicKey: deviceKey });
export type NewDevice = z.infer<typeof newDevice>;

export const deviceView = z.object({
  deviceId: id,
  eventId: id,
  name: z.string(),
  pairedBy: id,
  pairedAt: instant,
  lastSeenAt: instant,
  revokedAt: instant.nullable(),
  version: z.int(),
});
export type DeviceView = z.infer<typeof deviceView>;

/** A tablet with whoever works on it now. */
export const watchedDevice = deviceView.extend({
  session: z
    .object({
      sessionId: id,
      personId: id,
      startedAt: instant,
      lastSeenAt: instant,
      isLocked: z.boolean(),
    })
    .nullable(),
});
export type WatchedDevice = z.infer<typeof watchedDevice>;
