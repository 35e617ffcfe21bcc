import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';

/** Hashing a PIN takes time; a larger roster comes in several commands. */
export const PINS_AT_ONCE_MAX = 50;

export const newPins = z.object({
  appointmentIds: z.array(id).min(1).max(PINS_AT_ONCE_MAX),
});

export const pinView = z.object({
  pinId: id,
  eventId: id,
  personId: id,
  appointmentId: id,
  rosterCode: z.string(),
  issuedBy: id,
  issuedAt: instant,
  triesLeft: z.int(),
  lockedAt: instant.nullable(),
});
export type PinView = z.infer<typeof pinView>;

/** With the PIN itself, to print and cut: in the answer to the command that made it, and nowhere else. */
export const issuedPin = pinView.extend({ pin: z.string() });
export type IssuedPin = z.infer<typeof issuedPin>;
export const issuedPins = z.object({ items: z.array(issuedPin).max(PINS_AT_ONCE_MAX) });

export const rosterCodeText = z.string().regex(/^\d{4}$/);
export const pinText = z.string().regex(/^\d{6}$/);
