import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';

const MINUTE_MS = 60_000;
export const IDLE_MS_MIN = MINUTE_MS;
export const IDLE_MS_MAX = 60 * MINUTE_MS;

/** How the tablets of an event behave. Version 0 is what holds where nobody has set anything. */
export const deviceSetting = z.object({
  eventId: id,
  /** After so long without a touch the PIN is asked for again. */
  idleAfterMs: z.int(),
  version: z.int(),
});
export type DeviceSetting = z.infer<typeof deviceSetting>;

export const newDeviceSetting = z.object({
  idleAfterMs: z.int().min(IDLE_MS_MIN).max(IDLE_MS_MAX),
});
export type NewDeviceSetting = z.infer<typeof newDeviceSetting>;
