import { z } from '@hono/zod-openapi';
import { office } from '@jinbang/contracts/office';
import { id, instant } from '@jinbang/contracts/primitive';

/** Seats on a panel are filled by judging, from offices held for the event. */
export const appointmentScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('platform') }),
  z.object({ kind: z.literal('organisation'), id }),
  z.object({ kind: z.literal('competition'), id }),
  z.object({ kind: z.literal('event'), id }),
]);
export type AppointmentScope = z.infer<typeof appointmentScope>;

export const newAppointment = z.object({
  personId: id,
  office,
  scope: appointmentScope,
  /** Where the person comes from; their own organisation where left out. */
  organisationId: id.nullable().optional(),
  /** In force from now where left out. */
  from: instant.optional(),
  to: instant.nullable().default(null),
});
export type NewAppointment = z.infer<typeof newAppointment>;

export const newAppointments = z.object({
  appointments: z.array(newAppointment).min(1).max(200),
});

export const appointmentView = z.object({
  appointmentId: id,
  personId: id,
  office,
  scope: appointmentScope,
  organisationId: id.nullable(),
  from: instant,
  to: instant.nullable(),
  ended: z.boolean(),
  /** When it was ended before its time, and by whom. */
  endedAt: instant.nullable(),
  endedBy: id.nullable(),
  version: z.int().positive(),
});
export type AppointmentView = z.infer<typeof appointmentView>;

export const madeAppointments = z.object({ appointments: z.array(appointmentView).max(200) });

export const ownOffices = z.object({ items: z.array(appointmentView).max(500) });
export type OwnOffices = z.infer<typeof ownOffices>;
