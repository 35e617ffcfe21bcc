import { z } from 'zod';
import { defineFact } from '../fact.ts';
import { office, scope } from '../office.ts';
import { id, instant } from '../primitive.ts';

const appointment = z.object({
  personId: id,
  office,
  scope,
  /** The organisation the person comes from: recusal and tenancy need it. */
  organisationId: id.nullable(),
  from: instant,
  to: instant.nullable(),
  /** When it was ended before its time, and by whom. */
  endedAt: instant.optional(),
  endedBy: id.nullable().optional(),
});

/** Who holds which office where. Readers: all; each decides in its own `*.access.ts`. */
export const appointmentGivenV1 = defineFact('registration.appointment.given', 1, appointment);
export const appointmentEndedV1 = defineFact('registration.appointment.ended', 1, appointment);
