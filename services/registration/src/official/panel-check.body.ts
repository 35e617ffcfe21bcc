import { z } from '@hono/zod-openapi';
import { office } from '@jinbang/contracts/office';
import { id, instant } from '@jinbang/contracts/primitive';
import { recusalGround } from '../recusal/declaration.body.ts';
import { officialSetting } from './official-setting.body.ts';

export const checkCode = z.enum([
  'chief-judge',
  'judges',
  'encryption-judge',
  'supervisor',
  'arbitration',
  'qualified',
  'evaluators',
  'pledged',
  'recusals',
  'rotation',
]);
export type CheckCode = z.infer<typeof checkCode>;

/** One line of the list: how many are needed and there, or who it is about. */
export const panelCheck = z.object({
  code: checkCode,
  isMet: z.boolean(),
  need: z.int().min(0),
  have: z.int().min(0),
  personIds: z.array(id).max(500),
});
export type PanelCheck = z.infer<typeof panelCheck>;

export const panelSeat = z.object({
  appointmentId: id,
  personId: id,
  office,
  organisationId: id.nullable(),
  /** How the register fits the event; null for an office that marks nothing. */
  standing: z
    .enum(['not-registered', 'other-occupation', 'out-of-date', 'level-too-low', 'qualified'])
    .nullable(),
  pledgedAt: instant.nullable(),
  /** Why they should not sit there, by organisation; whatever mode the event has. */
  conflicts: z.array(z.object({ organisationId: id, ground: recusalGround })).max(1_000),
  timesServed: z.int().min(0),
});
export type PanelSeat = z.infer<typeof panelSeat>;

export const panelView = z.object({
  eventId: id,
  recusal: z.enum(['event', 'afterwards', 'contestant']),
  setting: officialSetting,
  checks: z.array(panelCheck).max(20),
  seats: z.array(panelSeat).max(500),
});
export type PanelView = z.infer<typeof panelView>;
