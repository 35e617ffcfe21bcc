import type { FactOf } from '@jinbang/contracts/fact';
import {
  appointmentEndedV1,
  appointmentGivenV1,
} from '@jinbang/contracts/registration/appointment';
import type { Telling } from '../telling.ts';
import { type AppointmentRow, scopeOf } from './appointment.store.ts';

const common = (row: AppointmentRow, telling: Telling) => ({
  ...telling.envelope(row.appointmentId, row.version),
  competitionId: row.competitionId,
  eventId: row.eventId,
  data: {
    personId: row.personId,
    office: row.office,
    scope: scopeOf(row),
    organisationId: row.organisationId,
    from: row.fromAt.toISOString(),
    to: row.toAt?.toISOString() ?? null,
    ...(row.endedAt === null ? {} : { endedAt: row.endedAt.toISOString(), endedBy: row.endedBy }),
  },
});

export const appointmentGiven = (
  row: AppointmentRow,
  telling: Telling,
): FactOf<typeof appointmentGivenV1> => ({
  ...common(row, telling),
  type: appointmentGivenV1.type,
  version: appointmentGivenV1.version,
});

export const appointmentEnded = (
  row: AppointmentRow,
  telling: Telling,
): FactOf<typeof appointmentEndedV1> => ({
  ...common(row, telling),
  type: appointmentEndedV1.type,
  version: appointmentEndedV1.version,
});
